import type { PathwayEvents } from './events.ts';

type Facts<E extends keyof PathwayEvents> = PathwayEvents[E];

// Each guard is a sentence that has to be true; its name is what a refusal reports.
export const newNotice = (f: Facts<'deathNoticeReceived'>) => !f.alreadyReceived;
export const partnerFound = (f: Facts<'deathNoticeReceived'>) => f.partnerFound;
export const partnerLivesHere = (f: Facts<'deathNoticeReceived'>) => f.partnerLivesHere;
export const partnerAlive = (f: Facts<'deathNoticeReceived'>) => f.partnerAlive;
export const noObjection = (f: { readonly objected: boolean }) => !f.objected;
export const notHeld = (f: Facts<'eligible'>) => !f.held;
export const outcomeIn = (f: Facts<'eligible'>) => f.outcome === 'IN';
export const outcomeUnclear = (f: Facts<'unclear'>) => f.outcome === 'UNCLEAR';
export const outcomeOut = (f: Facts<'notTarget'>) => f.outcome === 'OUT';
export const reasonGiven = (f: Facts<'decide'>) => f.reason.trim() !== '';
export const decidedIn = (f: Facts<'decide'>) => f.decision === 'IN';
export const decidedOut = (f: Facts<'decide'>) => f.decision === 'OUT';
export const yes = (f: Facts<'residentReplies'>) => f.reply === 'YES';
export const no = (f: Facts<'residentReplies'>) => f.reply === 'NO';
export const talkArranged = (f: Facts<'residentReplies'>) => f.talkArranged;
export const talkNotArranged = (f: Facts<'residentReplies'>) => !f.talkArranged;
export const adult = (f: Facts<'supportRequestAccepted'>) => f.adult;
export const livesOrWorksHere = (f: Facts<'supportRequestAccepted'>) => f.livesOrWorksHere;
export const noOpenPathway = (f: Facts<'supportRequestAccepted'>) => !f.openPathway;
export const needToldOrNone = (f: Facts<'talkHeld'>) => f.needs > 0 || f.saidNone;
