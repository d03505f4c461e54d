/** What a message does to secrecy (art. 3.21 Wet BRP). */
export interface SecrecyTold {
  readonly restricted: boolean;
  /** It says that there is none while it stands here: a person has to look which is right. */
  readonly disagrees: boolean;
}

/** Secrecy after a message about somebody: any message adds it, none lifts it; that is an act of its own. */
export const secrecyAfter = (stands: boolean, told: boolean | null): SecrecyTold => ({
  restricted: stands || told === true,
  disagrees: stands && told === false,
});
