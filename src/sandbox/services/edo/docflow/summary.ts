import type { DocumentAxes } from './axes.ts';

/** A word with the state it stands for. */
type Rule = readonly [string, (axes: DocumentAxes) => boolean];

/** The one word for people: the first that fits, from the strongest down. */
const RULES: readonly Rule[] = [
  ['annulled', ({ annulment }) => annulment === 'accepted'],
  ['annulment_requested', ({ annulment }) => annulment.startsWith('requested')],
  ['failed', ({ transport, senderSignature }) => transport === 'failed' || senderSignature === 'invalid'],
  ['refused', ({ response }) => response === 'refused'],
  ['not_accepted', ({ response }) => response === 'not_accepted'],
  ['revised', ({ clarification }) => clarification === 'revised'],
  ['corrected', ({ clarification }) => clarification === 'corrected'],
  ['clarification_requested', ({ clarification }) => clarification === 'requested'],
  ['accepted_with_discrepancies', ({ response }) => response === 'accepted_with_discrepancies'],
  ['accepted', ({ response }) => response === 'accepted'],
  ['waiting_response', (axes) => isDelivered(axes) && isReceived(axes) && isAwaited(axes)],
  ['received', ({ receipt }) => receipt === 'done'],
  ['delivered', isDelivered],
  ['issued', ({ operatorConfirmation }) => operatorConfirmation === 'received'],
  ['sent', ({ transport }) => transport !== 'none'],
  ['signed', ({ senderSignature }) => senderSignature === 'valid'],
];

export function summaryOf(axes: DocumentAxes): string {
  return RULES.find(([, fits]) => fits(axes))?.[0] ?? 'draft';
}

function isDelivered({ transport }: DocumentAxes): boolean {
  return transport === 'delivered';
}

function isReceived({ receipt }: DocumentAxes): boolean {
  return receipt === 'n/a' || receipt === 'done';
}

function isAwaited({ response }: DocumentAxes): boolean {
  return response === 'waiting' || response === 'partial';
}
