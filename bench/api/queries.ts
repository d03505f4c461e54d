/** The work list: 50 open tasks with request, needs, pathway and partner. */
export const WORK_LIST = `query WorkList($after: String) {
  workList(first: 50, after: $after) {
    pageInfo { hasNextPage endCursor }
    edges { node {
      id kind due openedAt
      request { reference name contactPreference phone message submittedAt needs { domain wish urgency ownWords } }
      pathway { state openedAt partner { name phone email } }
    } }
  }
}`;

/** One pathway with everything nested. */
export const PATHWAY = `query Pathway($id: ID!) {
  node(id: $id) { ... on Pathway {
    id state origin openedAt closedAt
    partner { name phone email street postcode town language }
    request { reference name message submittedAt needs { domain wish urgency ownWords } }
    talks { heldOn note needs { domain wish urgency ownWords } }
    history { row event from to role at }
  } }
}`;

/** A resident asks for support: three tables and the promise to answer, durable. */
export const SUBMIT = `mutation Submit($input: SubmitSupportRequestInput!) {
  submitSupportRequest(input: $input) { __typename ... on SupportRequestReceived { reference code answerBy } }
}`;

// The same three questions in the words of PostGraphile's generated schema.
export const PEER_WORK_LIST = `query WorkList($after: Cursor) {
  allTasks(first: 50, after: $after, condition: { doneAt: null }, orderBy: [DUE_ON_ASC, ID_ASC]) {
    pageInfo { hasNextPage endCursor }
    edges { node {
      id kind dueOn openedAt
      supportRequestByMunicipalityIdAndRequestId { reference name contactPreference phone message submittedAt
        supportNeedsByMunicipalityIdAndRequestId { nodes { domain wish urgency ownWords } } }
      pathwayByMunicipalityIdAndPathwayId { state openedAt
        bereavedPartnerByMunicipalityIdAndPartnerId { name phone email } }
    } }
  }
}`;

/** Where the deep page begins: found by counting, once. */
export const PEER_PLACE = `query Place($before: Int) {
  allTasks(first: 1, offset: $before, condition: { doneAt: null }, orderBy: [DUE_ON_ASC, ID_ASC]) { pageInfo { endCursor } }
}`;

export const PEER_PATHWAY = `query Pathway($m: String!, $id: UUID!) {
  pathwayByMunicipalityIdAndId(municipalityId: $m, id: $id) {
    id state origin openedAt closedAt
    bereavedPartnerByMunicipalityIdAndPartnerId { name phone email street postcode town language }
    supportRequestsByMunicipalityIdAndPathwayId { nodes { reference name message submittedAt
      supportNeedsByMunicipalityIdAndRequestId { nodes { domain wish urgency ownWords } } } }
    introductoryTalksByMunicipalityIdAndPathwayId { nodes { heldOn note
      supportNeedsByMunicipalityIdAndTalkId { nodes { domain wish urgency ownWords } } } }
    pathwayTransitionsByMunicipalityIdAndPathwayId(orderBy: ID_ASC) { nodes { rule event fromState toState role at } }
  }
}`;

export const PEER_SUBMIT = `mutation Submit($m: String!, $key: UUID!, $name: String!) {
  benchSubmit(input: { m: $m, key: $key, name: $name }) { string }
}`;
