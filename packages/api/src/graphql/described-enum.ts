import { builder } from './builder.ts';

/** An enum whose every value says what it means; nothing of it can be forgotten. */
export function describedEnum<const Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, string>>,
) {
  const described = Object.entries(values).map(([value, meaning]) => [
    value,
    { description: meaning as string },
  ]);
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(described) as Record<Value, { description: string }>,
  });
}
