import type { OnePathwayQuery, ProposalsQuery } from '../generated/types.ts';

/** A pathway as somebody reads it here: what their roles do not open is not there. */
export type PathwayNow = Extract<NonNullable<OnePathwayQuery['node']>, { id: string }> & {
  /** Volunteers who fit; asked for with the step that chooses one. */
  readonly fitting?: NonNullable<ProposalsQuery['matchProposals']>['fitting'];
};

export const pathwayIn = ({ node }: OnePathwayQuery): PathwayNow | null =>
  isFound(node) ? node : null;

/** What is not there, or not ours to see, comes without a field; the types of operations say `never` of that. */
export const isFound = <Node extends object>(
  node: Node | null,
): node is Extract<Node, { id: string }> => node !== null && 'id' in node;
