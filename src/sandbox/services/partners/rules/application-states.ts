export const APPLICATION_STATES = [
  'draft',
  'checking',
  'agreement',
  'sandbox',
  'certification',
  'pilot',
  'active',
  'rejected',
  'suspended',
  'closed',
] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

/** What moves an application. Each is a statement about the partner that either holds now or does not. */
export const CAUSES = [
  'submitted',
  'check-failed',
  'checks-passed',
  'corrected',
  'obstructed',
  'unobstructed',
  'signed',
  'reported',
  'certified',
  'certification-lost',
  'pilot-done',
  'abandoned',
] as const;
export type Cause = (typeof CAUSES)[number];

/** Where a cause leads from a state; what is not here changes nothing. Of several causes the earlier in the row counts. */
const MOVES: Readonly<Record<ApplicationState, Partial<Readonly<Record<Cause, ApplicationState>>>>> = {
  draft: { submitted: 'checking' },
  checking: { 'check-failed': 'rejected', 'checks-passed': 'agreement' },
  agreement: { 'check-failed': 'rejected', signed: 'sandbox' },
  sandbox: { obstructed: 'suspended', certified: 'pilot', reported: 'certification' },
  certification: { obstructed: 'suspended', certified: 'pilot' },
  pilot: { obstructed: 'suspended', 'certification-lost': 'certification', 'pilot-done': 'active' },
  active: { obstructed: 'suspended', 'certification-lost': 'certification' },
  rejected: { corrected: 'checking', abandoned: 'closed' },
  suspended: { unobstructed: 'sandbox' },
  closed: {},
};

/** The state one step on, or undefined when nothing moves it. */
export function nextState(state: ApplicationState, causes: ReadonlySet<Cause>): ApplicationState | undefined {
  const moves = Object.entries(MOVES[state]) as [Cause, ApplicationState][];
  return moves.find(([cause]) => causes.has(cause))?.[1];
}
