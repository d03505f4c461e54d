declare module '@custom-elements-manifest/analyzer/cli.js' {
  export function cli(options: {
    readonly argv: readonly string[];
    readonly cwd: string;
    readonly noWrite: boolean;
  }): Promise<{
    readonly modules: readonly {
      readonly path: string;
      // biome-ignore lint/suspicious/noExplicitAny: the analyzer's own types need TypeScript's JavaScript API.
      readonly declarations: readonly any[];
    }[];
  }>;
}
