import { inAmsterdam } from './amsterdam.ts';

/** Today in the Netherlands, as the API counts days: after midnight there it is still yesterday in UTC. */
export const today = () => inAmsterdam(new Date()).toISOString().slice(0, 10);
