// Made by generate.ts; do not edit.
import { gql } from '@urql/core';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  | T
  | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A coordinator spoke with the person and takes the request on. */
export type AcceptSupportRequestInput = {
  /** Whether the person for whom support is asked is 18 or older. */
  adult: boolean;
  /** The version that was read. Leave it out to accept whatever is there. */
  expectedVersion?: number | null | undefined;
  /** Made once per filled-in form. */
  idempotencyKey: string;
  /** Whether that person belongs with this municipality by its own rule. */
  livesOrWorksHere: boolean;
  /** Name of the bereaved person where somebody else asked for them. Left out: the name in the request. At most 120 characters. */
  partnerName?: string | null | undefined;
  /** Which request. */
  requestId: string | number;
  /** Another open pathway has the same telephone number or e-mail address; a person looked and it is somebody else. */
  samePersonConfirmedOther?: boolean;
};

/** A part of life in which somebody may need support. */
export type NeedDomain =
  /** Support for the children. */
  | 'CHILDREN'
  /** Talking with someone who listens. */
  | 'EMOTIONAL'
  /** Money: benefits, pension, bills, debts. */
  | 'FINANCIAL'
  /** The house: staying, moving, the household. */
  | 'HOUSING'
  /** Faith, meaning, rituals. */
  | 'MEANING'
  /** Letters, forms and things to arrange. */
  | 'PRACTICAL'
  /** Contact with others, for example with people who have been through this too. */
  | 'SOCIAL'
  /** Keeping work, starting again or finding work, at one's own pace. */
  | 'WORK';

/** What a coordinator or clerk can do now, each with its mutation. */
export type NextStep =
  /** `acceptSupportRequest`: open a pathway for it. */
  | 'ACCEPT_SUPPORT_REQUEST'
  /** `decideEligibility`: say whether the offer is for this person. */
  | 'DECIDE_ELIGIBILITY'
  /** `declineSupportRequest`: it is not for this offer. */
  | 'DECLINE_SUPPORT_REQUEST'
  /** `recordReply`: the resident said yes or no. */
  | 'RECORD_REPLY'
  /** `recordTalk`: the talk was held. */
  | 'RECORD_TALK';

/** How far someone is on the way through the offer. */
export type PathwayState =
  /** Support runs. */
  | 'ACTIVE'
  /** A last call follows. */
  | 'AFTERCARE'
  /** Somebody has to call. */
  | 'CALL_DUE'
  /** Finished. */
  | 'CLOSED'
  /** No support wanted. */
  | 'DECLINED'
  /** Support is tapering off. */
  | 'ENDING'
  /** Nothing is kept any more. */
  | 'ERASED'
  /** Held by an officer; nothing goes out. */
  | 'HELD'
  /** The offer letter went out. */
  | 'INVITED'
  /** The resident chose a later moment. */
  | 'LATER'
  /** Just opened. */
  | 'NEW'
  /** Outside the target group. May still ask. */
  | 'NOT_TARGET'
  /** Choosing together what helps. */
  | 'PLANNING'
  /** A volunteer was proposed. */
  | 'PROPOSED'
  /** Stopped before it was finished. */
  | 'STOPPED'
  /** A talk is promised or planned. */
  | 'TALK_PLANNED'
  /** The rule could not decide: a person looks. */
  | 'TO_CHECK'
  /** The offer letter has to go out. */
  | 'TO_INVITE'
  /** Not reached by telephone; the door stays open. */
  | 'UNREACHED'
  /** Waiting for a volunteer. */
  | 'WAITING';

/** Why something was not done. Stable: write code against it. */
export type RefusalCode =
  /** Somebody else changed it since it was read. */
  | 'CHANGED_MEANWHILE'
  /** Something has to be true first; `guards` says what. */
  | 'GUARD_NOT_MET'
  /** This idempotency key came before with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** Some fields are not right; `fields` says which and why. */
  | 'INPUT_INVALID'
  /** The talk was held, so what was told before it cannot be changed any more. */
  | 'INTAKE_CLOSED'
  /** It is for another role. */
  | 'NOT_FOR_THIS_ROLE'
  /** It does not exist, or is not yours to see. */
  | 'NOT_FOUND'
  /** It cannot happen in the state that it is in. */
  | 'NOT_POSSIBLE_NOW'
  /** Reference and code do not belong together, or are not known (any more). */
  | 'REFERENCE_OR_CODE_UNKNOWN'
  /** Too many in a short time; `retryAfterSeconds` says how long to wait. */
  | 'TOO_MANY_REQUESTS';

/** What somebody has promised to do. */
export type TaskKind =
  /** Answer a support request. */
  | 'ANSWER_REQUEST'
  /** Look at what a rule could not decide. */
  | 'CHECK_NOTICE'
  /** Contact somebody who wants support. */
  | 'CONTACT'
  /** Have the introductory talk. */
  | 'HOLD_TALK'
  /** Agree on a plan. */
  | 'MAKE_PLAN'
  /** Send the offer letter, not before `notBefore`. */
  | 'SEND_LETTER';

export type WorkListQueryVariables = Exact<{
  after?: string | null | undefined;
}>;

export type WorkListQuery = {
  workList: {
    edges: Array<{
      node: {
        kind: TaskKind;
        due: string;
        overdue: boolean;
        nextSteps: Array<NextStep>;
        request: { name: string; needs: Array<{ domain: NeedDomain }> } | null;
        pathway: { partner: { name: string } } | null;
      };
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type NextRequestQueryVariables = Exact<{ [key: string]: never }>;

export type NextRequestQuery = {
  workList: {
    edges: Array<{
      node: {
        kind: TaskKind;
        due: string;
        overdue: boolean;
        nextSteps: Array<NextStep>;
        request: {
          id: string;
          version: number;
          name: string;
          needs: Array<{ domain: NeedDomain }>;
        } | null;
        pathway: { partner: { name: string } } | null;
      };
    }>;
  };
};

export type EntryFragment = {
  kind: TaskKind;
  due: string;
  overdue: boolean;
  nextSteps: Array<NextStep>;
  request: { name: string; needs: Array<{ domain: NeedDomain }> } | null;
  pathway: { partner: { name: string } } | null;
};

export type AcceptMutationVariables = Exact<{
  input: AcceptSupportRequestInput;
}>;

export type AcceptMutation = {
  acceptSupportRequest:
    | { code: RefusalCode; message: string }
    | { code: RefusalCode; message: string }
    | { code: RefusalCode; message: string }
    | { code: RefusalCode; message: string }
    | { code: RefusalCode; message: string }
    | { code: RefusalCode; message: string }
    | { code: RefusalCode; message: string }
    | { pathway: { state: PathwayState; nextSteps: Array<NextStep> } };
};

export const WorkList = gql<WorkListQuery, WorkListQueryVariables>(`
query WorkList($after: String) {
  workList(first: 50, after: $after) {
    edges {
      node {
        ...Entry
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
fragment Entry on Task {
  kind
  due
  overdue
  nextSteps
  request {
    name
    needs {
      domain
    }
  }
  pathway {
    partner {
      name
    }
  }
}
`);

export const NextRequest = gql<NextRequestQuery, NextRequestQueryVariables>(`
query NextRequest {
  workList(first: 1, filter: {kinds: [ANSWER_REQUEST]}) {
    edges {
      node {
        ...Entry
        request {
          id
          version
        }
      }
    }
  }
}
fragment Entry on Task {
  kind
  due
  overdue
  nextSteps
  request {
    name
    needs {
      domain
    }
  }
  pathway {
    partner {
      name
    }
  }
}
`);

export const Accept = gql<AcceptMutation, AcceptMutationVariables>(`
mutation Accept($input: AcceptSupportRequestInput!) {
  acceptSupportRequest(input: $input) {
    ... on SupportRequestAccepted {
      pathway {
        state
        nextSteps
      }
    }
    ... on Refusal {
      code
      message
    }
  }
}
`);
