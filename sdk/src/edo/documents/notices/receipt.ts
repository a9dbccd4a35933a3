import { at, type Field } from '../../mapping/field.ts';
import { object } from '../../mapping/object.ts';
import { type NoticeOperator, type NoticeParticipant, noticeParticipant, noticeSender } from './participant.ts';
import { type NoticeMoment, noticeMoment, type QuotedFile, quotedFile } from './quoted-file.ts';
import { type NoticeSigner, noticeSigner } from './signer.ts';

/** Извещение о получении: format DP_IZVPOL 1.03. Who received a file says so to who sent it. */
export interface Receipt {
  /** УчастЭДО: who received the file and makes the notice. */
  readonly sender: NoticeParticipant;
  /** СвИзвПолуч/@ДатаПол, @ВремяПол. */
  readonly received: NoticeMoment;
  /** СведПолФайл. */
  readonly answers: QuotedFile;
  /** ОтпрДок: who sent the file, and gets the notice. */
  readonly recipient: NoticeParticipant | NoticeOperator;
  /** Подписант. */
  readonly signer: NoticeSigner;
}

/** Where every part of the model stands below Файл. */
export const receiptMapping: Field<Receipt> = object<Receipt>({
  sender: at('Документ/УчастЭДО', noticeParticipant),
  received: at('Документ/СвИзвПолуч', noticeMoment('Пол')),
  answers: at('Документ/СвИзвПолуч/СведПолФайл', quotedFile('ИмяПолФайла', 'ЭППолФайл')),
  recipient: at('Документ/ОтпрДок', noticeSender),
  signer: at('Документ/Подписант', noticeSigner('ИдСистХран', 'СвДовер')),
});
