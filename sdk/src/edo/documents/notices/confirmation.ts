import { at, type Field } from '../../mapping/field.ts';
import { object, optional } from '../../mapping/object.ts';
import { type Operator, operator } from '../operator.ts';
import { type NoticeParticipant, noticeParticipant } from './participant.ts';
import { type NoticeMoment, noticeMoment, type QuotedFile, quotedFile } from './quoted-file.ts';
import { type NamedSigner, namedSigner } from './signer.ts';

/**
 * Подтверждение даты отправки (DP_PDOTPR 1.03), which the operator gives to who gets the file, and подтверждение даты
 * поступления (DP_PDPOL 1.03), which it gives to who sent it.
 */
export interface DateConfirmation {
  /** ОперЭДО: the operator that confirms. */
  readonly operator: Operator;
  /** СведПодтв: ДатаОтпр and ВремяОтпр, or ДатаПол and ВремяПол. */
  readonly confirmed: NoticeMoment;
  /** СведОтпрФайл or СведПолФайл. */
  readonly answers: QuotedFile;
  /** СвОтпрДок: who sent the file. */
  readonly sender: NoticeParticipant;
  /** СвПолДок: who gets the file. */
  readonly recipient: NoticeParticipant;
  /** Подписант. */
  readonly signer?: NamedSigner;
}

function confirmation(suffix: 'Отпр' | 'Пол'): Field<DateConfirmation> {
  const file = quotedFile(`Имя${suffix}Файла`, `ЭП${suffix}Файл`);
  return object<DateConfirmation>({
    operator: at('Документ/ОперЭДО', operator('ИдОперЭДО')),
    confirmed: at('Документ/СведПодтв', noticeMoment(suffix)),
    answers: at(`Документ/СведПодтв/Свед${suffix}Файл`, file),
    sender: at('Документ/СвОтпрДок', noticeParticipant),
    recipient: at('Документ/СвПолДок', noticeParticipant),
    signer: optional(at('Документ/Подписант', namedSigner)),
  });
}

/** Where every part of the model stands below Файл. */
export const sendingMapping: Field<DateConfirmation> = confirmation('Отпр');
export const deliveryMapping: Field<DateConfirmation> = confirmation('Пол');
