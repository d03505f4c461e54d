/** Something that is left to Prisma: the message says what, by the names of the schema alone. */
export class Unsupported extends Error {}
