import type { PathwayEventName } from '@steunpad/domain/pathway/events.ts';
import type { TypedDocumentNode } from '@urql/core';
import type { PathwayNow } from '../person/pathway-now.ts';

export type Value = string | boolean;
export type Values = Readonly<Record<string, Value>>;

/** One of several answers, where the person themselves says which there are. */
export interface Option {
  readonly value: string;
  /** Its words, where they are not in the texts under `code` or else under the value. */
  readonly label?: string;
  readonly code?: string;
  readonly hint?: string;
}

/** What is asked in one place of a form. Its words stand in the texts, under the same name. */
export interface Field<Name extends string = string, About = PathwayNow> {
  readonly name: Name;
  /**
   * `choice` is one of several, `pick` one of many, `several` are as many of them as one likes; `yes` is a box to tick,
   * `day` a date, `line` and `words` are text; `needs` and `items` are lists of which each entry has fields of its own.
   */
  readonly kind:
    | 'choice'
    | 'pick'
    | 'several'
    | 'yes'
    | 'day'
    | 'line'
    | 'words'
    | 'needs'
    | 'items';
  readonly options?: readonly string[] | ((about: About, values: Values) => readonly Option[]);
  readonly required?: boolean;
  /** How many characters there may be. */
  readonly most?: number;
  /** Whether it is asked, by what was answered before. */
  readonly when?: (values: Values) => boolean;
  readonly initial?: Value | (() => Value);
  /** What can be seen here to be wrong with a text, by the code of its sentence. */
  readonly check?: (text: string) => string | null;
}

/** What every mutation answers: its name, and why not where it was refused. */
export interface Answer {
  readonly __typename?: string;
  readonly code?: string;
  readonly fields?: readonly { readonly path: readonly string[]; readonly code: string }[];
  readonly guards?: readonly string[];
  readonly rules?: readonly string[];
  readonly problem?: string;
  readonly item?: number | null;
  readonly missing?: readonly string[];
  readonly pathway?: { readonly id: string };
  readonly pageCode?: string;
  readonly codes?: readonly string[];
  readonly erased?: boolean;
  readonly volunteer?: { readonly id: string } | null;
  readonly absence?: { readonly id: string } | null;
  readonly outcome?: string;
}

export type StepDocument<Input> = TypedDocumentNode<{ answer: Answer }, { input: Input }>;

/** One step as a short form: what is asked, and the mutation that records it. Most are about a pathway. */
export interface StepForm<About = PathwayNow> {
  /** The mutation; the texts and the address name it too. */
  readonly step: string;
  /** The events of the table that it brings about. */
  readonly events: readonly PathwayEventName[];
  readonly document: StepDocument<object>;
  readonly fields: readonly Field<string, About>[];
  /** About what it is: what goes along besides the answers. */
  readonly subject: (about: About, values: Values) => object;
  /** Whether it is offered at all, where the table alone does not say it. */
  readonly offered?: (about: About) => boolean;
  /** What is known already: the form begins with it. */
  readonly known?: (about: About) => Values;
  /** What is sent of the answers, where that is not field by field. */
  readonly input?: (values: Values) => object;
  /** What is wrong with several answers together, by the field beside which it is said. */
  readonly wrong?: (values: Values) => Readonly<Record<string, string>>;
  /** Whether it only asks what would come of it: nothing is saved, so nothing can be saved twice. */
  readonly isQuestion?: boolean;
  /** Where something is asked that a refusal names by its path, where that is not the last name in it. */
  readonly place?: (path: readonly string[], values: Values) => string | undefined;
  /** The address of the screen on which it is filled in, where that is not the page of the person. */
  readonly at?: (id: string) => string;
}

type KeysOf<Input> = Exclude<keyof Input & string, 'idempotencyKey' | 'expectedVersion'>;

/** A form by its mutation: names of fields that its input does not have do not compile. */
export function formAbout<About>() {
  return <Input extends object, Extra extends string = never>(
    step: string,
    document: TypedDocumentNode<{ answer: Answer }, { input: Input }>,
    rest: {
      readonly fields?: readonly Field<KeysOf<Input> | Extra, About>[];
      readonly subject: (about: About, values: Values) => Partial<Input>;
      readonly offered?: (about: About) => boolean;
      readonly known?: (about: About) => Values;
      readonly input?: (values: Values) => Partial<Input>;
      readonly wrong?: (values: Values) => Readonly<Record<string, string>>;
      readonly place?: (path: readonly string[], values: Values) => string | undefined;
      readonly isQuestion?: boolean;
    },
  ): StepForm<About> => ({
    events: [],
    fields: [],
    ...rest,
    step,
    document: document as StepDocument<object>,
  });
}

/** A step of a pathway. */
export function stepForm<Input extends object, Extra extends string = never>(
  step: string,
  document: TypedDocumentNode<{ answer: Answer }, { input: Input }>,
  rest: {
    readonly events?: readonly PathwayEventName[];
    readonly fields?: readonly Field<KeysOf<Input> | Extra>[];
    readonly subject?: (about: PathwayNow, values: Values) => Partial<Input>;
    readonly offered?: (about: PathwayNow) => boolean;
    readonly input?: (values: Values) => Partial<Input>;
  },
): StepForm {
  return {
    events: [],
    fields: [],
    subject: ({ id, version }) => ({ pathwayId: id, expectedVersion: version }),
    ...rest,
    step,
    document: document as StepDocument<object>,
  };
}

/** About the pathway, whatever version of it was read. */
export const pathwayAlone = ({ id }: PathwayNow) => ({ pathwayId: id });
