import { type Explanation, explained } from '../explanation.ts';

const CONVERT = 'styk edo convert';

/** What becomes of the parts of a document when another is made of it. */
export const convertTexts: Readonly<Record<string, Explanation>> = {
  'convert-not-carried': explained(
    'В новом формате для этого нет ни элемента, ни атрибута; в данные нового документа значение не вошло.',
    'The new format has neither element nor attribute for this; the data of the new document do not hold it.',
    'УПД 5.01: Подписант/@ОснПолн="Должностные обязанности"',
    'УПД 5.03: Подписант/@СпосПодтПолном="1"',
    CONVERT,
  ),
  'convert-moved': explained(
    'В новом формате это стоит в другом месте или идёт текстом.',
    'In the new format this stands elsewhere, or goes as a text.',
    'ТОРГ-12: СвТов/@ВидУпак="коробка"',
    'УПД 5.03: ИнфПолФХЖ2 Идентиф="ВидУпак" Значен="коробка"',
    CONVERT,
    { ru: 'Проверьте, что получатель найдёт его там', en: 'See whether the recipient will look for it there' },
  ),
  'convert-assumed': explained(
    'Новый формат требует значения, о котором исходный молчит; взято самое обычное.',
    'The new format requires a value that the source is silent about; the most ordinary one was taken.',
    'УПД 5.01: Подписант без способа подтверждения полномочий',
    'УПД 5.03: СпосПодтПолном="1" — полномочия видны из сертификата',
    'ЕД-7-26/970@, СпосПодтПолном',
  ),
  'convert-answers-older': explained(
    'Титул покупателя приводит ИдФайл, время и подписи файла продавца. У файла, составленного заново, они другие.',
    'A buyer title quotes ИдФайл, time and signatures of the file of the seller. Those of a file made anew are others.',
    'титул 5.03 с ИдФайлИнфПр файла 5.01, который заменён новым',
    'титул 5.03 с ИдФайлИнфПр и ЭП нового файла продавца',
    'ЕД-7-26/970@, ИдИнфПрод',
  ),
  'convert-draft': explained(
    'УКД составляют по формату ЕД-1-26/29@, схема которого не опубликована.',
    'A УКД is made by the format of ЕД-1-26/29@, whose schema is not published.',
    'styk edo build correction draft.json',
    'черновик, перенесённый в сервис оператора',
    'ЕД-1-26/29@',
  ),
};
