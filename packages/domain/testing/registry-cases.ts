import file from './registry-cases.json' with { type: 'json' };

/** Elements of the registry by their numbers; what they mean stands in the file. */
export type Elements = Readonly<Record<string, string>>;

/** A published example of the registry: what was given, what was asked, and what is right. */
export interface RegistryCase {
  /** Where the rule stands at the source. */
  readonly at: string;
  readonly asked: readonly string[];
  readonly given: {
    readonly person?: Elements;
    readonly partners?: readonly Elements[];
    readonly residence?: Elements;
    readonly address?: Elements;
    readonly enrolment?: Elements;
    readonly death?: Elements;
    readonly today?: string;
  };
  readonly expect: Readonly<Record<string, unknown>>;
}

export const REGISTRY_CASES = file.cases as unknown as readonly RegistryCase[];
