import type { StykEvents } from '@styk/sdk/api/events.catalogue';
import type { AxisName, Docflow, DocumentAxes, Side } from './axes.ts';
import type { TimelineKind } from './timeline-texts.ts';

/** What can be done to a document. `sign`, `edit` and `send` belong to a draft, the others to a document in exchange. */
export type DocflowAction =
  | 'edit'
  | 'sign'
  | 'send'
  | 'confirm'
  | 'deliver'
  | 'fail'
  | 'resend'
  | 'acknowledge'
  | 'acknowledge-confirmation'
  | 'clarify'
  | 'acknowledge-clarification'
  | 'revise'
  | 'replace'
  | 'accept'
  | 'accept-with-discrepancies'
  | 'not-accept'
  | 'add-title'
  | 'countersign'
  | 'refuse'
  | 'correct'
  | 'propose-annulment'
  | 'accept-annulment'
  | 'decline-annulment'
  | 'request-powers'
  | 'inform'
  | 'resolve';

export type DocflowRefusal = 'state-conflict' | 'not-signed' | 'title-out-of-order';

/** A condition on one axis, or on one part of the docflow. The first that does not hold is the reason of the refusal. */
export interface Need {
  readonly of: AxisName | keyof Docflow;
  readonly in: readonly string[];
  /** `state-conflict` unless said. */
  readonly otherwise?: DocflowRefusal;
}

/** Sets an axis, or leads from value to value and leaves the other values as they are. */
type Change<Value extends string> = Value | Partial<Record<Value, Value>>;

type DocumentEventType = Extract<keyof StykEvents, `edo.document.${string}`>;

/** One row of the table: who may do what from where, and what it leads to. */
export interface Transition {
  /** Number of the row in the design of the exchange (Минфин 14н as operators describe it). */
  readonly row: string;
  readonly action: DocflowAction;
  readonly by: Side;
  readonly needs: readonly Need[];
  readonly to: { readonly [Axis in AxisName]?: Change<DocumentAxes[Axis]> };
  /** Begins with the axes that the docflow calls for. */
  readonly begins?: true;
  /** What the timeline of the document says of it; nothing where absent. */
  readonly kind?: TimelineKind;
  readonly tells?: readonly (readonly [Exclude<Side, 'operator'>, DocumentEventType])[];
}

const NOT_SENT: Need = { of: 'transport', in: ['none'] };
const IN_EXCHANGE: Need = { of: 'transport', in: ['queued', 'accepted', 'delivered'] };
const DELIVERED: Need = { of: 'transport', in: ['delivered'] };
const IN_FORCE: Need = { of: 'annulment', in: ['none', 'declined', 'requested_by_sender', 'requested_by_recipient'] };
const RECEIVED: Need = { of: 'receipt', in: ['n/a', 'done'] };
const NOT_QUESTIONED: Need = { of: 'clarification', in: ['none', 'corrected'] };
const SIGNED_PROFILE: Need = { of: 'profile', in: ['signed'] };
const UNIVERSAL_PROFILE: Need = { of: 'profile', in: ['universal'] };

const NOT_ANSWERED: Need = {
  of: 'response',
  in: ['n/a', 'waiting', 'partial', 'refused'],
  otherwise: 'title-out-of-order',
};
const turnOf = (...turns: readonly DocumentAxes['turn'][]): Need => ({
  of: 'turn',
  in: turns,
  otherwise: 'title-out-of-order',
});
const AWAITS_ANSWER: Need = { of: 'response', in: ['waiting', 'partial'] };
const TITLE_NEEDS: readonly Need[] = [NOT_ANSWERED, AWAITS_ANSWER, DELIVERED, IN_FORCE, RECEIVED, NOT_QUESTIONED];
/** The only answer there is, or the last one of several titles. */
const ANSWER_NEEDS: readonly Need[] = [
  { of: 'answer', in: ['title', 'titles'], otherwise: 'title-out-of-order' },
  turnOf('n/a', 'handover'),
  ...TITLE_NEEDS,
];
const LAST_TURN: Change<DocumentAxes['turn']> = { handover: 'n/a' };
const SEVERAL_TITLES: Need = { of: 'answer', in: ['titles'], otherwise: 'title-out-of-order' };
/** Only a waybill has a consignee; of other documents nobody is told by that. */
const SIGNED_EVENT = [
  ['sender', 'edo.document.signed'],
  ['consignee', 'edo.document.signed'],
] as const;
const REJECTED_EVENT = [['sender', 'edo.document.rejected']] as const;

/** The whole state machine. What has no row here cannot be done. */
export const transitions: readonly Transition[] = [
  { row: '3a', action: 'edit', by: 'sender', needs: [NOT_SENT, { of: 'senderSignature', in: ['none'] }], to: {} },
  { row: '3', action: 'sign', by: 'sender', needs: [NOT_SENT], to: { senderSignature: 'valid' }, kind: 'signed' },
  {
    row: '4',
    action: 'send',
    by: 'sender',
    needs: [NOT_SENT, { of: 'senderSignature', in: ['valid'], otherwise: 'not-signed' }],
    to: { transport: 'queued' },
    begins: true,
    kind: 'sent',
  },
  {
    row: '6',
    action: 'confirm',
    by: 'operator',
    needs: [{ of: 'transport', in: ['queued'] }],
    to: {
      transport: 'accepted',
      operatorConfirmation: { waiting: 'received' },
      senderReceipt: { required: 'waiting' },
    },
    kind: 'operator_confirmed',
    tells: [['sender', 'edo.document.sent']],
  },
  {
    row: '7',
    action: 'deliver',
    by: 'operator',
    needs: [{ of: 'transport', in: ['accepted'] }],
    to: { transport: 'delivered', receipt: { required: 'waiting' }, roaming: { waiting: 'delivered' } },
    kind: 'delivered',
    tells: [
      ['sender', 'edo.document.delivered'],
      ['recipient', 'edo.document.received'],
      ['consignee', 'edo.document.received'],
    ],
  },
  {
    row: '5, 7a',
    action: 'fail',
    by: 'operator',
    needs: [{ of: 'transport', in: ['queued', 'accepted'] }],
    to: { transport: 'failed', roaming: { waiting: 'failed' } },
    kind: 'failed',
    tells: [['sender', 'edo.document.stuck']],
  },
  {
    row: '7a, the same bytes again',
    action: 'resend',
    by: 'sender',
    needs: [
      { of: 'route', in: ['roaming'] },
      { of: 'transport', in: ['failed'] },
      { of: 'roaming', in: ['failed'] },
    ],
    to: { transport: { failed: 'accepted' }, roaming: { failed: 'waiting' } },
    kind: 'sent',
  },
  {
    row: '8',
    action: 'acknowledge',
    by: 'recipient',
    needs: [DELIVERED, { of: 'receipt', in: ['waiting'] }],
    to: { receipt: 'done' },
    kind: 'received',
  },
  {
    row: '8a',
    action: 'acknowledge-confirmation',
    by: 'sender',
    needs: [SIGNED_PROFILE, { of: 'operatorConfirmation', in: ['received'] }, { of: 'senderReceipt', in: ['waiting'] }],
    to: { senderReceipt: 'done' },
  },
  {
    row: '9',
    action: 'clarify',
    by: 'recipient',
    needs: [
      DELIVERED,
      IN_FORCE,
      RECEIVED,
      { of: 'response', in: ['n/a', 'waiting'] },
      { of: 'clarification', in: ['none'] },
    ],
    to: { clarification: 'requested' },
    kind: 'clarification_requested',
    tells: REJECTED_EVENT,
  },
  {
    row: '9a',
    action: 'acknowledge-clarification',
    by: 'sender',
    needs: [SIGNED_PROFILE, { of: 'clarification', in: ['requested'] }],
    to: {},
  },
  {
    row: '10',
    action: 'revise',
    by: 'sender',
    needs: [DELIVERED, IN_FORCE, { of: 'clarification', in: ['requested'] }],
    to: { clarification: 'revised' },
    kind: 'corrected',
  },
  {
    row: '10, a waybill before its acceptance',
    action: 'replace',
    by: 'sender',
    needs: [
      { of: 'answer', in: ['titles'] },
      { of: 'transport', in: ['accepted', 'delivered'] },
      IN_FORCE,
      { of: 'response', in: ['waiting'] },
      { of: 'clarification', in: ['none', 'requested'] },
    ],
    to: { clarification: 'revised' },
    kind: 'corrected',
  },
  {
    row: '11',
    action: 'accept',
    by: 'recipient',
    needs: ANSWER_NEEDS,
    to: { response: 'accepted', turn: LAST_TURN },
    kind: 'title_added',
    tells: SIGNED_EVENT,
  },
  {
    row: '12',
    action: 'accept-with-discrepancies',
    by: 'recipient',
    needs: ANSWER_NEEDS,
    to: { response: 'accepted_with_discrepancies', turn: LAST_TURN },
    kind: 'title_added',
    tells: SIGNED_EVENT,
  },
  {
    row: '13',
    action: 'not-accept',
    by: 'recipient',
    needs: ANSWER_NEEDS,
    to: { response: 'not_accepted', turn: LAST_TURN },
    kind: 'title_added',
    tells: SIGNED_EVENT,
  },
  {
    row: '11, the acceptance of a waybill',
    action: 'add-title',
    by: 'recipient',
    needs: [SEVERAL_TITLES, turnOf('acceptance'), ...TITLE_NEEDS],
    to: { response: 'partial', turn: 'consignee' },
    kind: 'title_added',
    tells: SIGNED_EVENT,
  },
  {
    row: '11, the consignee of a waybill',
    action: 'add-title',
    by: 'consignee',
    needs: [SEVERAL_TITLES, turnOf('consignee'), ...TITLE_NEEDS],
    to: { turn: 'handover' },
    kind: 'title_added',
    tells: [
      ['sender', 'edo.document.signed'],
      ['recipient', 'edo.document.signed'],
    ],
  },
  {
    row: '11, without a format',
    action: 'countersign',
    by: 'recipient',
    needs: [
      { of: 'answer', in: ['countersignature'], otherwise: 'title-out-of-order' },
      DELIVERED,
      IN_FORCE,
      { of: 'response', in: ['n/a'] },
    ],
    to: { response: 'accepted' },
    kind: 'signed_by_recipient',
    tells: SIGNED_EVENT,
  },
  {
    row: '14',
    action: 'refuse',
    by: 'recipient',
    needs: [
      { of: 'answer', in: ['title', 'titles', 'countersignature'] },
      DELIVERED,
      IN_FORCE,
      RECEIVED,
      NOT_QUESTIONED,
      { of: 'response', in: ['n/a', 'waiting'] },
    ],
    to: { response: 'refused' },
    kind: 'rejected',
    tells: [...REJECTED_EVENT, ['consignee', 'edo.document.rejected']],
  },
  {
    row: '16',
    action: 'correct',
    by: 'sender',
    needs: [
      DELIVERED,
      IN_FORCE,
      RECEIVED,
      { of: 'clarification', in: ['none', 'requested', 'corrected'] },
      { of: 'response', in: ['n/a', 'accepted', 'accepted_with_discrepancies'] },
    ],
    to: { clarification: 'corrected' },
    kind: 'corrected',
  },
  ...annulmentRows('sender', 'recipient', 'requested_by_sender'),
  ...annulmentRows('recipient', 'sender', 'requested_by_recipient'),
  {
    row: '21',
    action: 'request-powers',
    by: 'recipient',
    needs: [UNIVERSAL_PROFILE, DELIVERED, { of: 'powers', in: ['none'] }],
    to: { powers: 'requested' },
    kind: 'powers_requested',
  },
  { row: '22', action: 'inform', by: 'sender', needs: [UNIVERSAL_PROFILE, IN_EXCHANGE], to: {}, kind: 'informed' },
  { row: '22', action: 'inform', by: 'recipient', needs: [UNIVERSAL_PROFILE, DELIVERED], to: {}, kind: 'informed' },
  {
    row: '23',
    action: 'resolve',
    by: 'recipient',
    needs: [DELIVERED, IN_FORCE, { of: 'response', in: ['n/a', 'waiting', 'partial'] }],
    to: {},
  },
];

/** Rows 17–19: what one side proposes, the other answers. */
function annulmentRows(
  by: 'sender' | 'recipient',
  other: 'sender' | 'recipient',
  requested: 'requested_by_sender' | 'requested_by_recipient',
): readonly Transition[] {
  const open: Need = { of: 'annulment', in: [requested] };
  return [
    {
      row: '17',
      action: 'propose-annulment',
      by,
      needs: [by === 'sender' ? IN_EXCHANGE : DELIVERED, { of: 'annulment', in: ['none', 'declined'] }],
      to: { annulment: requested },
      kind: 'annulment_requested',
    },
    {
      row: '18',
      action: 'accept-annulment',
      by: other,
      needs: [DELIVERED, open],
      to: { annulment: 'accepted' },
      kind: 'annulled',
      tells: [
        ['sender', 'edo.document.annulled'],
        ['recipient', 'edo.document.annulled'],
        ['consignee', 'edo.document.annulled'],
      ],
    },
    {
      row: '19',
      action: 'decline-annulment',
      by: other,
      needs: [DELIVERED, open],
      to: { annulment: 'declined' },
      kind: 'annulment_declined',
    },
  ];
}
