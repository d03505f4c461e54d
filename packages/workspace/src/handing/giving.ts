/** What it takes to give a promise to a colleague: fetched by whoever does. */
export { StepPanel } from '../form/step-panel.ts';
export { colleagueOptions, handOver } from './hand-over.ts';
