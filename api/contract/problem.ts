import { z } from 'zod';

/** Every way a request can fail, with its HTTP status. The list is closed: a code is added here or not used. */
export const PROBLEMS = {
  /** The body, a parameter or the query is not what the route takes; `errors` says where. */
  'invalid-input': 400,
  'not-signed-in': 401,
  /** Login or password, or slip and second secret, do not fit; never which of the two. */
  'wrong-credentials': 401,
  'not-permitted': 403,
  /** A request that changes something came from another site. */
  'foreign-origin': 403,
  /** There is no such record, or it is outside what this person may know of. */
  'not-found': 404,
  'no-such-route': 404,
  /** Somebody else changed the record first; `details` has both versions. */
  stale: 409,
  /** The record is not in a state that allows this move. */
  'out-of-state': 409,
  'already-exists': 409,
  /** Its days overlap those of another record of the same person; `details` names that one. */
  overlapping: 409,
  /** The same request is being worked on. */
  'in-progress': 409,
  /** A newer request of the same person took the place of this one, which nobody waits for any more. */
  superseded: 409,
  /** Another record still needs this one. */
  'still-needed': 409,
  /** The window for this is not open. */
  'window-closed': 409,
  /** This takes a second person. */
  'second-person': 409,
  /** What the measure asks for is not there yet: a quorum, a red example, a missing figure. */
  'needs-unmet': 409,
  /** Two sources recorded the same thing about the same entity; `details` names both. */
  'contributions-clash': 409,
  /** The two evaluators do not agree on a rule, so nothing was stored; `details` names rule and entity. */
  'evaluators-differ': 409,
  'too-large': 413,
  'unsupported-media-type': 415,
  /** The idempotency key was used for another request. */
  'key-reused': 422,
  /** The rule set does not pass `check`, or one of its examples is red. */
  'rule-set-faulty': 422,
  'account-locked': 423,
  'too-many': 429,
  /** A fault of the program. Nothing was changed. */
  unexpected: 500,
  'not-ready': 503,
} as const;
/** The closed list of refusals; the status of each is in PROBLEMS. */
export const ProblemCode = z.enum(Object.keys(PROBLEMS) as [keyof typeof PROBLEMS, ...(keyof typeof PROBLEMS)[]]);
export type ProblemCode = z.infer<typeof ProblemCode>;

/** One thing that is wrong with an input. */
export const InputError = z.strictObject({
  /** JSON pointer into the body or the query. */
  pointer: z.string(),
  in: z.enum(['body', 'query', 'params', 'headers']),
  message: z.string(),
});
export type InputError = z.infer<typeof InputError>;

/** The body of every answer that is not a success. */
export const Problem = z
  .strictObject({
    code: ProblemCode,
    /** What happened, to which record, and what to do next, in the reader's language. */
    message: z.string(),
    errors: z.array(InputError).optional(),
    details: z.record(z.string(), z.unknown()).optional(),
    requestId: z.string(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
