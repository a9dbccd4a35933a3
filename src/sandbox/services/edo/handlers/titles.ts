import type { Document, TitleRequest } from '@styk/sdk/api/edo';
import { validationFailed } from '../../../http/common-problems.ts';
import type { OperationCall, OperationHandler, OperationResult, Preparation } from '../../../operation.ts';
import { created } from '../answers.ts';
import type { EdoRoom } from '../dependencies.ts';
import { documentResource } from '../documents/view.ts';
import { requireUnlocked } from '../packets/lock.ts';
import type { Self } from '../self.ts';
import { checkTitle, type SignedTitle } from '../titles/check-title.ts';
import { driverSignature } from '../titles/driver-signature.ts';
import { takeTitle } from '../titles/take-title.ts';
import { checkOwnSignature, type DocumentParams, ownDocument, type Preparing, preparedSide } from './own-document.ts';

/** Checks a title with its signature, before the transaction that takes it. */
export async function prepareTitle(room: EdoRoom, call: Preparing<TitleRequest>): Promise<SignedTitle> {
  const asked = preparedSide(call);
  const checked = await checkTitle({ ...asked, tx: call.tx, body: call.body, now: call.now });
  const { driver, signatureBase64, powerOfAttorney } = call.body;
  if ((driver === undefined) === (signatureBase64 === undefined)) throw oneSignature();
  const signature =
    signatureBase64 === undefined
      ? await driverSignature(room, call, asked.document, checked, driver?.id ?? '')
      : await checkOwnSignature(room, call, asked, checked.content, {
          signatureBase64,
          ...(powerOfAttorney === undefined ? {} : { powerOfAttorney }),
        });
  return { ...checked, signature };
}

function oneSignature(): Error {
  const detail = { ru: 'нужно либо signatureBase64, либо driver', en: 'either signatureBase64 or driver is required' };
  return validationFailed([{ pointer: '/signatureBase64', code: 'validation-failed', detail }]);
}

export function titlePreparations(room: EdoRoom): Readonly<Record<string, Preparation>> {
  return { addTitle: (call: Preparing<TitleRequest>) => prepareTitle(room, call) };
}

export function titleHandlers(
  self: Self,
  wake: (documentId: string) => void,
): Readonly<Record<string, OperationHandler>> {
  return {
    addTitle: (call: OperationCall<DocumentParams, TitleRequest>): OperationResult<Document> => {
      const document = ownDocument(self, call);
      const viewer = self(call).participantId;
      const checked = call.prepared as SignedTitle;
      requireUnlocked(call.tx, document, checked.action);
      const taken = takeTitle(call, document, viewer, checked);
      call.afterCommit(() => wake(taken.documentId));
      return created<Document>(documentResource(call.tx, taken, viewer));
    },
  };
}
