/** A file that cannot be read at all. What it says holds nothing of its rows. */
export class FileRefused extends Error {}
