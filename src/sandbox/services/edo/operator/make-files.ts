import type { Side } from '../docflow/axes.ts';
import type { DocflowAction } from '../docflow/transitions.ts';
import type { StoredDocument } from '../documents/document.ts';
import { makingOf, type PlayedOrganisation, type SigningRoom, signFor } from '../identities.ts';
import {
  buildAnnulment,
  buildClarification,
  buildReceipt,
  buildReceiptForOperator,
  type Making,
} from '../notices/build.ts';
import type { NewNotice } from '../notices/store.ts';
import { UNIVERSAL_CODES, universalMessage } from '../notices/universal-message.ts';
import type { Robot } from '../participants.ts';
import { buildAnswer } from '../robot/answer-title.ts';
import { confirmationsOf } from './confirmations.ts';
import { type ExchangeFiles, exchangeFilesOf, type MadeFiles, noticeFile, noticeOf, requireNotice } from './files.ts';
import type { Plan } from './plan.ts';
import { waybillAnswer } from './waybill-answer.ts';

/** What robots say when they do not agree. */
export const ROBOT_REASONS: Partial<Record<DocflowAction, string>> = {
  clarify: 'Уточните количество и цену в строках документа',
  refuse: 'Документ не соответствует договору',
  'propose-annulment': 'Документ выставлен ошибочно',
  'decline-annulment': 'Основания для аннулирования нет',
};

/** Makes and signs the files of a planned step, before its transaction. */
export async function makeFiles(room: SigningRoom, document: StoredDocument, plan: Plan): Promise<MadeFiles> {
  const files = await room.runtime.transact(({ tx }) => exchangeFilesOf(tx, document));
  if (plan.kind === 'confirm-receipt') {
    const file = await room.runtime.transact(({ tx }) => noticeFile(tx, plan.fileId));
    // The receipt goes back: it is sent by who got the document.
    const parties = { sender: files.recipient, recipient: files.sender };
    return { notices: await confirmationsOf(room, plan.fileId, file, parties) };
  }
  const { action, robot } = plan;
  if (action === 'confirm' && document.axes.operatorConfirmation === 'waiting') {
    return { notices: await confirmationsOf(room, files.title.fileId, files.titleFile, files) };
  }
  if (robot !== undefined) return robotFiles(room, document, files, { action, by: plan.by, robot });
  return action === 'acknowledge' ? { notices: [unsigned('acknowledge', files, makingOf(room))] } : {};
}

interface RobotStep {
  readonly action: DocflowAction;
  readonly by: Side;
  readonly robot: Robot;
}

async function robotFiles(
  room: SigningRoom,
  document: StoredDocument,
  files: ExchangeFiles,
  { action, by, robot }: RobotStep,
): Promise<MadeFiles> {
  const { documentId, docflow } = document;
  const making = makingOf(room);
  const who: PlayedOrganisation = { ...robot, id: robot.participantId };
  const { fileId } = files.title;
  const reason = ROBOT_REASONS[action] ?? '';
  const latest = (kind: 'annulment' | 'delivery-confirmation') =>
    room.runtime.transact(({ tx }) => requireNotice(tx, documentId, kind));
  const signed = async (kind: NewNotice['kind'], about: string, building: ReturnType<typeof buildReceipt>) => {
    const built = await building;
    return { notices: [noticeOf(kind, by, about, built, await signFor(room, who, built.bytes))] };
  };
  const isUnsigned = docflow.profile === 'universal';
  switch (action) {
    case 'acknowledge':
      if (isUnsigned) return { notices: [unsigned(action, files, making)] };
      return signed('receipt', fileId, buildReceipt(files.titleFile, files, making));
    case 'acknowledge-confirmation': {
      const confirmation = await latest('delivery-confirmation');
      const author = by === 'sender' ? files.sender : files.recipient;
      return signed('receipt', confirmation.fileId, buildReceiptForOperator(confirmation.file, author, making));
    }
    case 'clarify':
    case 'refuse':
      if (isUnsigned) return { notices: [unsigned(action, files, making)] };
      return signed(
        action === 'clarify' ? 'clarification' : 'refusal',
        fileId,
        buildClarification(files.titleFile, files, reason, making),
      );
    case 'propose-annulment': {
      const [from, to] = by === 'sender' ? [files.sender, files.recipient] : [files.recipient, files.sender];
      return signed('annulment', fileId, buildAnnulment(files.titleFile, { from, to }, reason, making));
    }
    case 'accept-annulment': {
      const proposal = await latest('annulment');
      return { cosigned: { fileId: proposal.fileId, signature: await signFor(room, who, proposal.content) } };
    }
    case 'decline-annulment': {
      const proposal = await latest('annulment');
      const parties = by === 'recipient' ? files : { sender: files.recipient, recipient: files.sender };
      if (isUnsigned) {
        const [from, to] = [parties.recipient.participantId, parties.sender.participantId];
        const message = { code: UNIVERSAL_CODES.refusal, author: by, from, to, about: proposal.fileId, text: reason };
        return { notices: [universalMessage(message, making)] };
      }
      return signed('annulment-refusal', proposal.fileId, buildClarification(proposal.file, parties, reason, making));
    }
    case 'add-title':
      return waybillAnswer(room, document, robot);
    case 'countersign':
      return { cosigned: { fileId, signature: await signFor(room, who, files.title.content) } };
    default: {
      if (docflow.answer === 'titles') return waybillAnswer(room, document, robot);
      const built = await buildAnswer(action, files, robot, making);
      const { fileName, id, bytes: content, format } = built;
      return {
        title: { number: 2, role: 'recipient', senderId: robot.participantId, fileId: id, fileName, format, content },
        titleSignature: await signFor(room, who, content),
      };
    }
  }
}

/** An unsigned message of the recipient about the sender's title. */
function unsigned(action: 'acknowledge' | 'clarify' | 'refuse', files: ExchangeFiles, making: Making): NewNotice {
  const code = { acknowledge: 'receipt', clarify: 'clarification', refuse: 'refusal' } as const;
  const [from, to] = [files.recipient.participantId, files.sender.participantId];
  const text = ROBOT_REASONS[action] ?? 'Документ получен';
  const message = { code: UNIVERSAL_CODES[code[action]], author: 'recipient', from, to } as const;
  return universalMessage({ ...message, about: files.title.fileId, text }, making);
}
