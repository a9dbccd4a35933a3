import type { LocalizedText } from '../../errors/index.ts';
import type { FindingDefinition, FindingSeverity } from '../findings/finding.ts';

function definition(severity: FindingSeverity, message: LocalizedText, hint: LocalizedText): FindingDefinition {
  return { layer: 'documents', severity, message, hint };
}

const copied: LocalizedText = {
  ru: 'Значение переносится из титула продавца буква в букву: соберите ответ заново по полученному файлу',
  en: 'The value is copied from the seller title to the letter: build the answer again from the file received',
};

/** What can be wrong between a title and the title that answers it. */
export const answerFindings = {
  'ANS-01': definition(
    'error',
    {
      ru: 'Документ «{answer}» не отвечает на «{answered}»',
      en: 'A document “{answer}” does not answer “{answered}”',
    },
    {
      ru: 'На счёт-фактуру (Функция=СЧФ) не отвечают; на УПД отвечает титул покупателя той же версии формата',
      en: 'An invoice (Функция=СЧФ) is not answered; a УПД is answered by the buyer title of the same version',
    },
  ),
  'ANS-02': definition(
    'error',
    {
      ru: 'Ответ называет файл {given}, а файл продавца — {expected}',
      en: 'The answer names the file {given}, the file of the seller is {expected}',
    },
    copied,
  ),
  'ANS-03': definition(
    'error',
    {
      ru: 'В ответе день или время файла продавца {given}, а в самом файле {expected}',
      en: 'The answer gives {given} for the day or time of the seller’s file, which says {expected}',
    },
    copied,
  ),
  'ANS-04': definition(
    'error',
    {
      ru: 'ЭП в ответе не совпадает ни с одной подписью файла продавца',
      en: 'ЭП in the answer is none of the signatures of the seller’s file',
    },
    {
      ru: 'В ЭП — байты полученного файла подписи в base64, без перекодирования и без PEM',
      en: 'ЭП holds the bytes of the signature file received in base64, not encoded anew and not as PEM',
    },
  ),
  'ANS-05': definition(
    'warning',
    {
      ru: 'Подписей у файла продавца {signatures}, а в ответе приведено {quoted}',
      en: 'The file of the seller has {signatures} signatures, the answer quotes {quoted}',
    },
    { ru: 'На каждую подпись — свой элемент ЭП', en: 'Every signature has an element ЭП of its own' },
  ),
  'ANS-06': definition(
    'error',
    {
      ru: '{name} в ответе — «{given}», а у продавца — «{expected}»',
      en: '{name} is “{given}” in the answer and “{expected}” in the seller title',
    },
    copied,
  ),
  'ANS-07': definition(
    'error',
    {
      ru: 'Ответ идёт от {given}, а должен идти от {expected}: участники меняются местами',
      en: 'The answer goes {given}, it should go {expected}: the participants change places',
    },
    {
      ru: 'В имени файла ответа первым стоит отправитель исходного файла',
      en: 'In the name of the answer the sender of the first file comes first',
    },
  ),
  'ANS-08': definition(
    'warning',
    {
      ru: 'Признаки N2–N7 в имени ответа {given}, а у файла продавца {expected}',
      en: 'The flags N2–N7 in the name of the answer are {given}, those of the seller’s file {expected}',
    },
    { ru: 'Признаки повторяются', en: 'The flags are repeated' },
  ),
  'ANS-09': definition(
    'warning',
    {
      ru: 'Принято {accepted}, раньше передачи {shipped}',
      en: 'Accepted on {accepted}, before the transfer of {shipped}',
    },
    { ru: 'Проверьте дату приёмки', en: 'Check the date of acceptance' },
  ),
  'ANS-10': definition(
    'warning',
    {
      ru: 'Ответ сформирован {answered}, раньше исходного файла {made}',
      en: 'The answer was made on {answered}, before the file it answers, {made}',
    },
    { ru: 'Проверьте часы того, кто сформировал ответ', en: 'Check the clock of whoever made the answer' },
  ),
} as const satisfies Record<string, FindingDefinition>;

/** What can be wrong in a set of documents. */
export const setFindings = {
  'SET-01': definition(
    'error',
    {
      ru: 'ИдФайл {id} уже есть у документа с другим содержанием',
      en: 'ИдФайл {id} is that of another document with other content',
    },
    {
      ru: 'Изменённый документ получает новый GUID в имени файла',
      en: 'A changed document gets a new GUID in its file name',
    },
  ),
  'SET-02': definition(
    'warning',
    { ru: 'Тот же файл {id} дан дважды', en: 'The same file {id} is given twice' },
    { ru: 'Уберите копию', en: 'Remove the copy' },
  ),
  'SET-03': definition(
    'error',
    {
      ru: 'Документ {function} № {number} от {date} этого продавца уже есть',
      en: 'There is a document {function} No. {number} of {date} of this seller already',
    },
    {
      ru: 'Исправленный документ сохраняет номер и дату и получает ИспрДок; другой документ получает свой номер',
      en: 'A corrected document keeps number and date and gets ИспрДок; another document gets a number of its own',
    },
  ),
  'SET-04': definition(
    'error',
    {
      ru: 'Исправление изменило номер или дату: {given}, а исправляется {expected}',
      en: 'The revision changed number or date: {given}, what it corrects is {expected}',
    },
    {
      ru: 'НомерДок и ДатаДок остаются прежними, меняются НомИспр и ДатаИспр',
      en: 'НомерДок and ДатаДок stay, НомИспр and ДатаИспр change',
    },
  ),
  'SET-05': definition(
    'warning',
    {
      ru: 'Исправление не называет исправляемый файл {expected}',
      en: 'The revision does not name the file it corrects, {expected}',
    },
    {
      ru: 'ИмяФайлИспрПрод — ИдФайл исправляемого документа',
      en: 'ИмяФайлИспрПрод is ИдФайл of the document that is corrected',
    },
  ),
  'SET-06': definition(
    'warning',
    {
      ru: 'Исправление № {given} следует за № {previous}',
      en: 'Revision No. {given} follows No. {previous}',
    },
    { ru: 'Исправления нумеруются подряд с 1', en: 'Revisions are numbered from 1 on, without gaps' },
  ),
  'SET-07': definition(
    'warning',
    {
      ru: 'Исправление от {given} раньше того, что исправляет: {previous}',
      en: 'The revision of {given} is earlier than what it corrects, {previous}',
    },
    { ru: 'Проверьте ДатаИспр', en: 'Check ДатаИспр' },
  ),
  'SET-08': definition(
    'error',
    {
      ru: 'Исправляется документ другого продавца: ИНН {expected}, а здесь {given}',
      en: 'The document that is corrected is of another seller: ИНН {expected}, here {given}',
    },
    { ru: 'Проверьте ИмяФайлИспрПрод', en: 'Check ИмяФайлИспрПрод' },
  ),
  'SET-09': definition(
    'warning',
    {
      ru: 'На файл {id} отвечает не один документ',
      en: 'The file {id} is answered by more than one document',
    },
    {
      ru: 'Действует последний ответ, если стороны так договорились; прежний следует аннулировать',
      en: 'The last answer counts where the parties agree so; the earlier one should be annulled',
    },
  ),
} as const satisfies Record<string, FindingDefinition>;
