import { expect, test } from 'vitest';
import {
  type Docflow,
  type DocumentAxes,
  DRAFT_AXES,
  type Side,
} from '../../../src/sandbox/services/edo/docflow/axes.ts';
import { decide } from '../../../src/sandbox/services/edo/docflow/decide.ts';
import { type DocflowAction, transitions } from '../../../src/sandbox/services/edo/docflow/transitions.ts';

/** The two profiles of the design: signed service documents (14н), universal messages. */
const PROFILES = { L: 'signed', U: 'universal' } as const;

type Profile = keyof typeof PROFILES;
type Step = readonly [DocflowAction, Side];

const SENT: readonly Step[] = [
  ['sign', 'sender'],
  ['send', 'sender'],
];
const DELIVERED: readonly Step[] = [...SENT, ['confirm', 'operator'], ['deliver', 'operator']];
const RECEIVED: readonly Step[] = [...DELIVERED, ['acknowledge', 'recipient']];
const QUESTIONED: readonly Step[] = [...RECEIVED, ['clarify', 'recipient']];
const ACCEPTED: readonly Step[] = [...RECEIVED, ['accept', 'recipient']];
const PROPOSED: readonly Step[] = [...ACCEPTED, ['propose-annulment', 'recipient']];

/** One row of table 2.3 of the design of the exchange, as the design has it. */
interface Row {
  readonly row: string;
  readonly profiles: readonly Profile[];
  readonly after: readonly Step[];
  readonly step: Step;
  /** What changes; a word where the step is refused. */
  readonly becomes: Partial<DocumentAxes> | 'refused';
  /** Of a СЧФДОП unless said. */
  readonly docflow?: Partial<Docflow>;
}

const BOTH = ['L', 'U'] as const;

/**
 * Rows 1 and 2 (a draft is made and checked) and 5 (the operator refuses) lie before the table: drafts.test.ts. Row 20
 * (state systems answer) moves nothing that is in it: mt/ and epd/.
 */
const ROWS: readonly Row[] = [
  { row: '3', profiles: BOTH, after: [], step: ['sign', 'sender'], becomes: { senderSignature: 'valid' } },
  { row: '3a', profiles: BOTH, after: [], step: ['edit', 'sender'], becomes: {} },
  { row: '3a', profiles: BOTH, after: [['sign', 'sender']], step: ['edit', 'sender'], becomes: 'refused' },
  {
    row: '4',
    profiles: ['L'],
    after: [['sign', 'sender']],
    step: ['send', 'sender'],
    becomes: {
      transport: 'queued',
      operatorConfirmation: 'waiting',
      receipt: 'required',
      senderReceipt: 'required',
      response: 'waiting',
    },
  },
  {
    row: '4',
    profiles: ['U'],
    after: [['sign', 'sender']],
    step: ['send', 'sender'],
    becomes: { transport: 'queued', receipt: 'required', response: 'waiting' },
  },
  { row: '4', profiles: BOTH, after: [], step: ['send', 'sender'], becomes: 'refused' },
  {
    row: '5, 7a',
    profiles: BOTH,
    after: SENT,
    step: ['fail', 'operator'],
    becomes: { transport: 'failed' },
  },
  {
    row: '6',
    profiles: ['L'],
    after: SENT,
    step: ['confirm', 'operator'],
    becomes: { transport: 'accepted', operatorConfirmation: 'received', senderReceipt: 'waiting' },
  },
  { row: '6', profiles: ['U'], after: SENT, step: ['confirm', 'operator'], becomes: { transport: 'accepted' } },
  {
    row: '6',
    profiles: ['L'],
    docflow: { invoice: 'no' },
    after: SENT,
    step: ['confirm', 'operator'],
    becomes: { transport: 'accepted' },
  },
  {
    row: '7',
    profiles: BOTH,
    after: DELIVERED.slice(0, -1),
    step: ['deliver', 'operator'],
    becomes: { transport: 'delivered', receipt: 'waiting' },
  },
  {
    row: '7',
    profiles: BOTH,
    docflow: { invoice: 'no' },
    after: DELIVERED.slice(0, -1),
    step: ['deliver', 'operator'],
    becomes: { transport: 'delivered' },
  },
  {
    row: '7a',
    profiles: BOTH,
    docflow: { route: 'roaming' },
    after: [...SENT, ['confirm', 'operator'], ['fail', 'operator']],
    step: ['resend', 'sender'],
    becomes: { transport: 'accepted', roaming: 'waiting' },
  },
  { row: '8', profiles: BOTH, after: DELIVERED, step: ['acknowledge', 'recipient'], becomes: { receipt: 'done' } },
  {
    row: '8a',
    profiles: ['L'],
    after: DELIVERED,
    step: ['acknowledge-confirmation', 'sender'],
    becomes: { senderReceipt: 'done' },
  },
  { row: '8a', profiles: ['U'], after: DELIVERED, step: ['acknowledge-confirmation', 'sender'], becomes: 'refused' },
  {
    row: '9',
    profiles: BOTH,
    after: RECEIVED,
    step: ['clarify', 'recipient'],
    becomes: { clarification: 'requested' },
  },
  {
    row: '9, СЧФ at any time',
    profiles: BOTH,
    docflow: { answer: 'none' },
    after: RECEIVED,
    step: ['clarify', 'recipient'],
    becomes: { clarification: 'requested' },
  },
  { row: '9', profiles: BOTH, after: ACCEPTED, step: ['clarify', 'recipient'], becomes: 'refused' },
  { row: '9a', profiles: ['L'], after: QUESTIONED, step: ['acknowledge-clarification', 'sender'], becomes: {} },
  { row: '9a', profiles: ['U'], after: QUESTIONED, step: ['acknowledge-clarification', 'sender'], becomes: 'refused' },
  { row: '10', profiles: BOTH, after: QUESTIONED, step: ['revise', 'sender'], becomes: { clarification: 'revised' } },
  { row: '10', profiles: BOTH, after: RECEIVED, step: ['revise', 'sender'], becomes: 'refused' },
  { row: '11', profiles: BOTH, after: RECEIVED, step: ['accept', 'recipient'], becomes: { response: 'accepted' } },
  { row: '11', profiles: BOTH, after: DELIVERED, step: ['accept', 'recipient'], becomes: 'refused' },
  {
    row: '12',
    profiles: BOTH,
    after: RECEIVED,
    step: ['accept-with-discrepancies', 'recipient'],
    becomes: { response: 'accepted_with_discrepancies' },
  },
  {
    row: '13',
    profiles: BOTH,
    after: RECEIVED,
    step: ['not-accept', 'recipient'],
    becomes: { response: 'not_accepted' },
  },
  { row: '14', profiles: BOTH, after: RECEIVED, step: ['refuse', 'recipient'], becomes: { response: 'refused' } },
  { row: '14', profiles: BOTH, after: ACCEPTED, step: ['refuse', 'recipient'], becomes: 'refused' },
  {
    row: '15',
    profiles: BOTH,
    docflow: { answer: 'none' },
    after: RECEIVED,
    step: ['accept', 'recipient'],
    becomes: 'refused',
  },
  {
    row: '15',
    profiles: BOTH,
    docflow: { answer: 'none' },
    after: RECEIVED,
    step: ['refuse', 'recipient'],
    becomes: 'refused',
  },
  { row: '16', profiles: BOTH, after: ACCEPTED, step: ['correct', 'sender'], becomes: { clarification: 'corrected' } },
  { row: '16', profiles: BOTH, after: RECEIVED, step: ['correct', 'sender'], becomes: 'refused' },
  {
    row: '17, by the sender after it was sent',
    profiles: BOTH,
    after: SENT,
    step: ['propose-annulment', 'sender'],
    becomes: { annulment: 'requested_by_sender' },
  },
  {
    row: '17',
    profiles: BOTH,
    after: ACCEPTED,
    step: ['propose-annulment', 'recipient'],
    becomes: { annulment: 'requested_by_recipient' },
  },
  { row: '17', profiles: BOTH, after: PROPOSED, step: ['propose-annulment', 'sender'], becomes: 'refused' },
  {
    row: '18',
    profiles: BOTH,
    after: PROPOSED,
    step: ['accept-annulment', 'sender'],
    becomes: { annulment: 'accepted' },
  },
  { row: '18', profiles: BOTH, after: PROPOSED, step: ['accept-annulment', 'recipient'], becomes: 'refused' },
  {
    row: '19',
    profiles: BOTH,
    after: PROPOSED,
    step: ['decline-annulment', 'sender'],
    becomes: { annulment: 'declined' },
  },
  {
    row: '21',
    profiles: ['U'],
    after: ACCEPTED,
    step: ['request-powers', 'recipient'],
    becomes: { powers: 'requested' },
  },
  { row: '21', profiles: ['L'], after: ACCEPTED, step: ['request-powers', 'recipient'], becomes: 'refused' },
  { row: '21', profiles: BOTH, after: ACCEPTED, step: ['request-powers', 'sender'], becomes: 'refused' },
  { row: '22', profiles: ['U'], after: RECEIVED, step: ['inform', 'recipient'], becomes: {} },
  { row: '22', profiles: ['U'], after: SENT, step: ['inform', 'sender'], becomes: {} },
  { row: '22', profiles: ['L'], after: RECEIVED, step: ['inform', 'recipient'], becomes: 'refused' },
  { row: '23', profiles: BOTH, after: DELIVERED, step: ['resolve', 'recipient'], becomes: {} },
  { row: '23', profiles: BOTH, after: ACCEPTED, step: ['resolve', 'recipient'], becomes: 'refused' },
  { row: '23', profiles: BOTH, after: DELIVERED, step: ['resolve', 'sender'], becomes: 'refused' },
];

const CASES = ROWS.flatMap(({ profiles, ...row }) => profiles.map((profile) => ({ ...row, profile })));

test.each(CASES.map((one) => [one.row, one.profile, one.step.join(' by '), one] as const))(
  'row %s, profile %s: %s',
  (_, __, ___, { profile, docflow, after, step, becomes }) => {
    const flow: Docflow = { profile: PROFILES[profile], invoice: 'yes', answer: 'title', route: 'own', ...docflow };
    const before = after.reduce((axes, made) => taken(flow, axes, made), DRAFT_AXES);
    if (becomes === 'refused') {
      expect(decide(flow, before, ...step)).toHaveProperty('refusal');
      return;
    }
    expect(taken(flow, before, step)).toEqual({ ...before, ...becomes });
  },
);

function taken(flow: Docflow, axes: DocumentAxes, [action, by]: Step): DocumentAxes {
  const decision = decide(flow, axes, action, by);
  if ('refusal' in decision) throw new Error(`${action} by ${by}: ${decision.refusal}, ${decision.because}`);
  return decision.axes;
}

test('every row of the code is a row of the design, and every row of the design that is a step is tested in both profiles', () => {
  const numbers = (row: string) => row.match(/\b\d+a?\b/gu) ?? [];
  const tested = new Set(CASES.flatMap(({ row, profile }) => numbers(row).map((number) => `${number} ${profile}`)));
  const steps = ['3', '3a', '4', '5', '6', '7', '7a', '8', '8a', '9', '9a', '10', '11', '12', '13', '14', '15', '16'];
  const rows = [...steps, '17', '18', '19', '21', '22', '23'];
  for (const row of rows) expect([row, tested.has(`${row} L`), tested.has(`${row} U`)]).toEqual([row, true, true]);
  for (const { row } of transitions) expect(rows).toEqual(expect.arrayContaining(numbers(row)));
});
