/** Today in the Netherlands, as the API counts days: after midnight there it is still yesterday in UTC. */
export const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });
