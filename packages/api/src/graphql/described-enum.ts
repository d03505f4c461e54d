import { z } from 'zod';
import { builder } from './builder.ts';

/**
 * An enum whose every value says what it means. `zod` checks the same values, so that they are listed once. Name the
 * type of the domain, as in `describedEnum<DayPart>(…)`, and the compiler finds a value that is missing or too many.
 */
export function describedEnum<const Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, string>>,
) {
  const described = Object.entries(values).map(([value, meaning]) => [
    value,
    { description: meaning as string },
  ]);
  const type = builder.enumType(name, {
    description,
    values: Object.fromEntries(described) as Record<Value, { description: string }>,
  });
  return Object.assign(type, { zod: z.enum(Object.keys(values) as Value[]) });
}
