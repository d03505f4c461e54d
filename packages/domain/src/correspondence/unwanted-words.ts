/** Words that no text uses, because they make a number or a patient of somebody, or rush them (DOMAIN 8). */
const NOT_USED = [
  /\p{L}*klant\p{L}*/iu,
  /\p{L}*(?<!\p{L})cli[eë]nt\p{L}*/iu,
  /\p{L}*casus\p{L}*/iu,
  /\p{L}*dossier\p{L}*/iu,
  /\p{L}*intake\p{L}*/iu,
  /\p{L}*traject(?!or)\p{L}*/iu,
  /\p{L}*verwerk\p{L}*/iu,
  /(?<!\p{L})geval(?:len)?(?!\p{L})/iu,
  /(?<!\p{L})za(?:ak|ken)(?:nummers?)?(?!\p{L})/iu,
  /(?<!\p{L})plek(?:je)? (?:te )?geven(?!\p{L})/iu,
  /(?<!\p{L})rouwproces\p{L}*/iu,
  /(?<!\p{L})de erven van(?!\p{L})/iu,
  /(?<!\p{L})customers?(?!\p{L})/iu,
  /(?<!\p{L})case ?(?:workers?|files?|numbers?|managers?)(?!\p{L})/iu,
  /(?<!\p{L})your case(?!\p{L})/iu,
  /(?<!\p{L})grie(?:f|ving) process(?!\p{L})/iu,
  /(?<!\p{L})get(?:ting)? closure(?!\p{L})/iu,
  /(?<!\p{L})the (?:heirs|estate) of(?!\p{L})/iu,
  // Nobody is cheered at, or shouted at, in these weeks.
  /!/,
];

/** What would tell a postman, a flatmate or a lock screen what has happened. */
const TELLING =
  /\p{L}*(?:(?<![tvb])rouw|overl[ie]j?d|overleed|verlies|verlor|verdriet|nabestaand|weduw|uitvaart|begrafenis|crematie|condol|sterf|gestorven|bereave|widow|funeral|mourn|condolence)\p{L}*|(?<!\p{L})(?:dood|akte|death|dead|died|dies|dying|deceased|grie(?:f|ve|ving)|loss|lost)(?!\p{L})/iu;

export function unwantedWordsIn(text: string): readonly string[] {
  return NOT_USED.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
}

/** The first word that gives the matter away, or `null`. For what can be read without opening anything. */
export function tellingWordIn(text: string): string | null {
  return TELLING.exec(text)?.[0] ?? null;
}
