/**
 * State of a document in exchange: independent axes, of which the one word for people is derived (`summary.ts`). Sides are
 * named as the document sees them, so that both read the same state; a view turns them to `me` and `counterparty`.
 */
export interface DocumentAxes {
  readonly senderSignature: 'none' | 'partial' | 'valid' | 'invalid';
  readonly transport: 'none' | 'queued' | 'accepted' | 'delivered' | 'failed';
  /** Подтверждение даты: only where the profile of the document has signed service documents. */
  readonly operatorConfirmation: 'n/a' | 'waiting' | 'received';
  /** Извещение о получении: `required` until the document is delivered, then `waiting` for its recipient. */
  readonly receipt: 'n/a' | 'required' | 'waiting' | 'done';
  /** Извещение о получении of the sender on the operator's confirmation. Not shown: the contract has no place for it. */
  readonly senderReceipt: 'n/a' | 'required' | 'waiting' | 'done';
  readonly response:
    | 'n/a'
    | 'waiting'
    | 'partial'
    | 'accepted'
    | 'accepted_with_discrepancies'
    | 'not_accepted'
    | 'refused'
    | 'invalid';
  /** Whose title a waybill waits for: the carrier's of acceptance, the consignee's, the carrier's of handover. */
  readonly turn: 'n/a' | 'acceptance' | 'consignee' | 'handover';
  readonly clarification: 'none' | 'requested' | 'revised' | 'corrected';
  readonly annulment: 'none' | 'requested_by_sender' | 'requested_by_recipient' | 'accepted' | 'declined';
  /** Whether the recipient asks to confirm the powers of who signed (УС 2007). */
  readonly powers: 'none' | 'requested';
  /** Way to a recipient of another operator. */
  readonly roaming: 'n/a' | 'waiting' | 'delivered' | 'failed';
}

export type AxisName = keyof DocumentAxes;

/** Of a waybill the sender is its consignor and the recipient its carrier; only waybills have a third side. */
export type Side = 'sender' | 'operator' | 'recipient' | 'consignee';

/**
 * How service documents are made: `signed` as order 14н of Минфин has it since 2021 (ПДП, ПДО, ИоП, УоУ, each signed), or
 * `universal`: unsigned universal messages with a code (1999, 2999, 3999).
 */
export type DocflowProfile = 'signed' | 'universal';

/** What decides on the way of a document and never changes once it is sent. */
export interface Docflow {
  readonly profile: DocflowProfile;
  /** СЧФ, СЧФДОП: the operator dates them and the recipient has to confirm their receipt. */
  readonly invoice: 'yes' | 'no';
  /** How the recipient answers: with a title, with titles of several parties, with a second signature if it likes, or not at all. */
  readonly answer: 'title' | 'titles' | 'countersignature' | 'none';
  readonly route: 'own' | 'roaming';
}

/** A draft that nobody has signed. */
export const DRAFT_AXES: DocumentAxes = {
  senderSignature: 'none',
  transport: 'none',
  operatorConfirmation: 'n/a',
  receipt: 'n/a',
  senderReceipt: 'n/a',
  response: 'n/a',
  turn: 'n/a',
  clarification: 'none',
  annulment: 'none',
  powers: 'none',
  roaming: 'n/a',
};

/** What a document stands before when it is sent: which axes take part in its way (Минфин 14н). */
export function pendingAxes({ profile, invoice, answer, route }: Docflow): Partial<DocumentAxes> {
  const dated = invoice === 'yes' && profile === 'signed';
  return {
    operatorConfirmation: dated ? 'waiting' : 'n/a',
    receipt: invoice === 'yes' ? 'required' : 'n/a',
    senderReceipt: dated ? 'required' : 'n/a',
    response: answer === 'title' || answer === 'titles' ? 'waiting' : 'n/a',
    turn: answer === 'titles' ? 'acceptance' : 'n/a',
    roaming: route === 'roaming' ? 'waiting' : 'n/a',
  };
}
