import type { AnnulmentRequest, ClarificationRequest, RejectionRequest, SignedNotice } from '@styk/sdk/api/edo';
import { validationFailed } from '../../../http/common-problems.ts';
import type { EdoRoom } from '../dependencies.ts';
import type { DocflowAction } from '../docflow/transitions.ts';
import { requireMove } from '../documents/move.ts';
import { titlesOf } from '../documents/titles.ts';
import { checkOwnSignature, type Preparing, preparedSide } from '../handlers/own-document.ts';
import { checkNotice } from '../notices/check.ts';
import { lastNotice } from '../notices/store.ts';
import { UNIVERSAL_CODES, universalMessage } from '../notices/universal-message.ts';
import type { MadeFiles } from '../operator/files.ts';
import { requirePowersRequest } from '../powers/request.ts';
import { edoProblems } from '../problems.ts';

/** An answer whose service documents were checked, or made where nobody has to sign them. */
export interface PreparedAnswer {
  readonly action: DocflowAction;
  /** What is asked for in the same step (УС 2007 beside 2999). */
  readonly also?: DocflowAction;
  readonly files: MadeFiles;
}

const ANNULMENT_ACTIONS = {
  propose: 'propose-annulment',
  accept: 'accept-annulment',
  decline: 'decline-annulment',
} as const;

/**
 * A request for clarification, or a refusal.
 *
 * @throws state-conflict, notice-required and those of a signature
 */
export async function prepareAnswer(
  room: EdoRoom,
  call: Preparing<ClarificationRequest | RejectionRequest>,
  action: 'clarify' | 'refuse',
): Promise<PreparedAnswer> {
  const { document, own, side } = preparedSide(call);
  requireMove(document, action, side);
  const about = titlesOf(call.tx, document.documentId)[0]?.fileId ?? '';
  const { notice, text } = call.body;
  const isUnsigned = notice === undefined && document.docflow.profile === 'universal';
  const message = { author: side, from: own.participantId, to: document.senderId, about, text } as const;
  const kind = action === 'clarify' ? 'clarification' : 'refusal';
  const sign = (content: Uint8Array, signed: SignedNotice) =>
    checkOwnSignature(room, call, { own, document }, content, signed);
  const made = isUnsigned
    ? universalMessage({ ...message, code: UNIVERSAL_CODES[kind] }, call)
    : await checkNotice(notice, { kind, author: side, format: 'clarification', about }, sign);
  if (!('powers' in call.body) || call.body.powers !== true) return { action, files: { notices: [made] } };
  requirePowersRequest(call, document, side);
  const request = universalMessage({ ...message, code: UNIVERSAL_CODES.powers }, call);
  return { action, also: 'request-powers', files: { notices: [made, request] } };
}

/**
 * A proposal to annul, or an answer to one.
 *
 * @throws validation-failed, state-conflict, notice-required and those of a signature
 */
export async function prepareAnnulment(room: EdoRoom, call: Preparing<AnnulmentRequest>): Promise<PreparedAnswer> {
  const { document, own, side } = preparedSide(call);
  const { notice, text } = call.body;
  const action = ANNULMENT_ACTIONS[call.body.action];
  if (action !== 'accept-annulment' && text === undefined) throw textRequired();
  requireMove(document, action, side);
  const sign = (content: Uint8Array, signed: SignedNotice) =>
    checkOwnSignature(room, call, { own, document }, content, signed);
  if (action === 'propose-annulment') {
    const about = titlesOf(call.tx, document.documentId)[0]?.fileId ?? '';
    const expected = { kind: 'annulment', author: side, format: 'annulment', about } as const;
    return { action, files: { notices: [await checkNotice(notice, expected, sign)] } };
  }
  const proposal = lastNotice(call.tx, document.documentId, 'annulment');
  if (proposal === undefined) throw new Error(`document ${document.documentId} has no proposal to answer`);
  const about = proposal.fileId;
  if (action === 'accept-annulment') {
    const content = notice && new Uint8Array(Buffer.from(notice.contentBase64, 'base64'));
    if (notice === undefined || content === undefined || !Buffer.from(proposal.content).equals(content)) {
      throw edoProblems.create('notice-required', { format: 'annulment', about });
    }
    return { action, files: { cosigned: { fileId: about, signature: await sign(content, notice) } } };
  }
  if (notice === undefined && document.docflow.profile === 'universal') {
    const to = side === 'sender' ? document.recipientId : document.senderId;
    const message = { code: UNIVERSAL_CODES.refusal, author: side, from: own.participantId, to, about } as const;
    return { action, files: { notices: [universalMessage({ ...message, text: text ?? '' }, call)] } };
  }
  const expected = { kind: 'annulment-refusal', author: side, format: 'clarification', about } as const;
  return { action, files: { notices: [await checkNotice(notice, expected, sign)] } };
}

function textRequired(): Error {
  const detail = { ru: 'text обязателен для этого действия', en: 'text is required for this action' };
  return validationFailed([{ pointer: '/text', code: 'validation-failed', detail }]);
}
