import { at, type Field, leaf } from '../../mapping/field.ts';
import { object } from '../../mapping/object.ts';
import { blankable } from '../../mapping/value.ts';
import { type NoticeParticipant, noticeParticipant } from './participant.ts';
import { type NoticeMoment, noticeMoment, type QuotedFile, quotedFile } from './quoted-file.ts';
import { type NoticeSigner, noticeSigner } from './signer.ts';

/** Уведомление об уточнении: format DP_UVUTOCH 1.03. Who received a document asks its sender to correct it. */
export interface Clarification {
  /** УчастЭДО: who received the document and asks. */
  readonly sender: NoticeParticipant;
  /** СвУведУточ/@ДатаПол, @ВремяПол: when the document was received. */
  readonly received: NoticeMoment;
  /** СведПолФайл; the format has room for one signature. */
  readonly answers: QuotedFile;
  /** ТекстУведУточ: what is to be corrected. */
  readonly text: string;
  /** ОтпрДок: who sent the document. */
  readonly recipient: NoticeParticipant;
  /** Подписант. */
  readonly signer: NoticeSigner;
}

/** Where every part of the model stands below Файл. */
export const clarificationMapping: Field<Clarification> = object<Clarification>({
  sender: at('Документ/УчастЭДО', noticeParticipant),
  received: at('Документ/СвУведУточ', noticeMoment('Пол')),
  answers: at('Документ/СвУведУточ/СведПолФайл', quotedFile('ИмяПолФайла', 'ЭППолФайл')),
  text: leaf('Документ/СвУведУточ/ТекстУведУточ', blankable),
  recipient: at('Документ/ОтпрДок', noticeParticipant),
  signer: at('Документ/Подписант', noticeSigner('СвСистХран', 'СвИдДовер')),
});
