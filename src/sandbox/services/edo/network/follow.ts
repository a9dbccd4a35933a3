import type { ServiceContext } from '../../../operation.ts';
import type { DocflowAction } from '../docflow/transitions.ts';
import type { StoredDocument } from '../documents/document.ts';
import { forwardTitle, registerWaybill, withdrawWaybill } from '../epd/register.ts';
import { reportMarked, takeBack } from '../mt/report.ts';
import { ship } from '../roaming/ship.ts';

/**
 * What others hear of a step of a document, in its transaction: the recipient's operator, ГИС ЭПД and ГИС МТ. What comes
 * of it they answer later (`settleNetwork`).
 */
export function followStep(context: ServiceContext, document: StoredDocument, action: DocflowAction): void {
  const { type, docflow } = document;
  const isWaybill = type === 'etrn';
  switch (action) {
    case 'confirm':
      if (isWaybill) registerWaybill(context, document);
      if (docflow.route === 'roaming') ship(context, document);
      return;
    case 'resend':
      ship(context, document);
      return;
    case 'add-title':
    case 'accept':
    case 'accept-with-discrepancies':
    case 'not-accept':
      if (isWaybill) forwardTitle(context, document);
      else if (type === 'upd' && action !== 'not-accept') reportMarked(context, document);
      return;
    case 'replace':
      withdrawWaybill(context, document);
      return;
    case 'accept-annulment':
      if (isWaybill) withdrawWaybill(context, document);
      else takeBack(context, document);
      return;
    default:
  }
}
