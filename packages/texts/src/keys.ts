/** Texts below each other, as they stand in a file. */
export interface Tree {
  readonly [name: string]: Tree | string;
}

/** The same texts in another language: one that misses or has one too many does not compile. */
export type Same<Texts> = {
  readonly [Name in keyof Texts]: Texts[Name] extends string ? string : Same<Texts[Name]>;
};

/** `'own-data.fields.name'`, for each text. */
export type KeyOf<Texts> = {
  [Name in keyof Texts & string]: Texts[Name] extends string
    ? Name
    : `${Name}.${KeyOf<Texts[Name]>}`;
}[keyof Texts & string];

/** The Dutch text at a key. */
export type TextAt<Texts, Key extends string> = Key extends keyof Texts
  ? Texts[Key]
  : Key extends `${infer First}.${infer Rest}`
    ? First extends keyof Texts
      ? TextAt<Texts[First], Rest>
      : never
    : never;

/** The names of what is filled in: `'day'` for `Uiterlijk {day}.` */
export type NamesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;
