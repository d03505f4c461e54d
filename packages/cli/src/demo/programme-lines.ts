/** What was planned in the programme of the demo, and its receipts. */
interface Line {
  readonly phase: 'PILOT' | 'FINISHING';
  readonly code: string;
  readonly name: string;
  readonly goal: 'LEARN' | 'SUPPORT' | 'AWARENESS';
  /** Of all lines together the grant, in euros. */
  readonly budget: number;
  readonly spent: readonly (readonly [on: string, euros: number])[];
}

/** How the grant of the pilot was spent is not known: these lines and receipts are invented, and say so. */
export const DEMO_LINES: readonly Line[] = [
  {
    phase: 'PILOT',
    code: 'A',
    name: 'Coördinatie en begeleiding (voorbeeld)',
    goal: 'SUPPORT',
    budget: 46_000,
    spent: [
      ['2015-12-18', 14_862.4],
      ['2016-04-08', 15_104.75],
      ['2016-08-26', 15_233.1],
    ],
  },
  {
    phase: 'PILOT',
    code: 'B',
    name: 'Werving en training van vrijwilligers (voorbeeld)',
    goal: 'SUPPORT',
    budget: 9_500,
    spent: [
      ['2015-11-20', 6_240],
      ['2016-03-11', 2_975.5],
    ],
  },
  {
    phase: 'PILOT',
    code: 'C',
    name: 'Brieven, folders en porto (voorbeeld)',
    goal: 'SUPPORT',
    budget: 2_400,
    spent: [
      ['2015-10-02', 1_187.35],
      ['2016-02-19', 964.2],
    ],
  },
  {
    phase: 'PILOT',
    code: 'D',
    name: 'Navraag bij nabestaanden uit 2011 (voorbeeld)',
    goal: 'LEARN',
    budget: 8_100,
    spent: [['2016-06-17', 7_912.15]],
  },
  {
    phase: 'PILOT',
    code: 'E',
    name: 'Bijeenkomsten voor scholen en werkgevers (voorbeeld)',
    goal: 'AWARENESS',
    budget: 14_500,
    spent: [
      ['2016-02-05', 6_380.9],
      ['2016-05-27', 7_455.25],
    ],
  },
  {
    phase: 'FINISHING',
    code: 'A',
    name: 'Afronden van lopende steun (voorbeeld)',
    goal: 'SUPPORT',
    budget: 21_500,
    spent: [
      ['2016-11-25', 10_411.6],
      ['2017-02-24', 10_688.3],
    ],
  },
  {
    phase: 'FINISHING',
    code: 'D',
    name: 'Onderzoek en eindevaluatie (voorbeeld)',
    goal: 'LEARN',
    budget: 9_000,
    spent: [['2017-02-24', 8_750]],
  },
  {
    phase: 'FINISHING',
    code: 'F',
    name: 'Handboek en landelijke bijeenkomst (voorbeeld)',
    goal: 'LEARN',
    budget: 11_000,
    spent: [
      ['2017-01-20', 4_935.6],
      ['2017-02-17', 5_604.45],
    ],
  },
];
