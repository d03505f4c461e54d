/** What a command has of the person who gave it, whether in this process or in another. */
export interface CommandIo {
  readonly cwd: string;
  /** The bytes of standard input, asked for only when a command needs it; null when there is none. */
  stdin(): Promise<Uint8Array | null>;
  out(text: string): void;
  err(text: string): void;
}

/** Runs one command and resolves with its exit code. */
export type RunCommand = (argv: readonly string[], io: CommandIo) => Promise<number>;
