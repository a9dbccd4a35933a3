import type { DocumentState } from '@styk/sdk/api/edo';

/** State of a document on independent axes. Only they are stored; the summary is derived. */
export interface DocumentAxes {
  readonly senderSignature: 'none' | 'valid' | 'invalid';
  readonly transport: 'none' | 'queued' | 'accepted' | 'delivered' | 'failed';
  readonly operatorConfirmation: 'n/a' | 'waiting' | 'received';
  readonly receipt: 'n/a' | 'required' | 'waiting' | 'done';
  readonly response: 'n/a' | 'waiting' | 'accepted' | 'accepted_with_discrepancies' | 'not_accepted' | 'refused';
}

/** Which axes take part depends on the function: only invoices need the operator's date and a receipt (Минфин 14н). */
export function axesAfterSending(documentFunction: string | null): DocumentAxes {
  const isInvoice = documentFunction === 'СЧФ' || documentFunction === 'СЧФДОП';
  return {
    senderSignature: 'valid',
    transport: 'queued',
    operatorConfirmation: isInvoice ? 'waiting' : 'n/a',
    receipt: isInvoice ? 'required' : 'n/a',
    response: documentFunction === 'СЧФ' ? 'n/a' : 'waiting',
  };
}

const ANSWERED = ['refused', 'not_accepted', 'accepted_with_discrepancies', 'accepted'];

/** The one word for people: the first that fits, from the strongest down. */
function summaryOf(axes: DocumentAxes): string {
  if (axes.transport === 'failed' || axes.senderSignature === 'invalid') return 'failed';
  if (ANSWERED.includes(axes.response)) return axes.response;
  if (axes.response === 'waiting' && axes.receipt !== 'required' && axes.transport === 'delivered') {
    return 'waiting_response';
  }
  if (axes.receipt === 'done') return 'received';
  if (axes.transport === 'delivered') return 'delivered';
  if (axes.operatorConfirmation === 'received') return 'issued';
  return axes.transport === 'none' ? 'signed' : 'sent';
}

export function stateResource(axes: DocumentAxes): DocumentState {
  return { summary: summaryOf(axes), ...axes };
}

/** True when nobody owes the document anything any more. */
export function isFinished(axes: DocumentAxes): boolean {
  return (
    axes.transport === 'failed' ||
    (axes.transport === 'delivered' && axes.receipt !== 'required' && axes.response !== 'waiting')
  );
}
