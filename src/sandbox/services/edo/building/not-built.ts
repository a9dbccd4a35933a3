import type { BuildRequest } from '@styk/sdk/api/edo';
import type { LocalizedText } from '@styk/sdk/errors';
import { edoProblems } from '../problems.ts';

interface Unpublished {
  readonly title: LocalizedText;
  readonly instead: LocalizedText;
}

const AS_FILE: LocalizedText = {
  ru: 'Отправьте файл, сделанный вашей программой, как документ без формата (POST /drafts:from-file с recipientId) или оформите его у своего оператора.',
  en: 'Send the file that your own program made as a document without a format (POST /drafts:from-file with recipientId), or make it at your own operator.',
};

/** УКД: 5.01 of 189@, the only one with an official schema, ended in 2021, before any document that it could correct here. */
const UKD: Unpublished = {
  title: {
    ru: 'УКД 5.02 (приказ ФНС от 19.01.2026 № ЕД-1-26/29@)',
    en: 'УКД 5.02 (order ЕД-1-26/29@ of 19.01.2026)',
  },
  instead: {
    ru: 'Ошибку исправляет исправление (POST /documents/{documentId}:correct, kind: revision); об изменении цены или количества составьте УКД у своего оператора.',
    en: 'A mistake is put right by a revision (POST /documents/{documentId}:correct, kind: revision); make an УКД about a change of price or quantity at your own operator.',
  },
};

/** Types of the contract whose formats exist and whose official schemas are not to be had. */
const UNPUBLISHED: Partial<Record<BuildRequest['type'], Unpublished>> = {
  ukd: UKD,
  torg2: {
    title: { ru: 'Акт о расхождениях ТОРГ-2 (приказ ФНС № ММВ-7-15/423@)', en: 'ТОРГ-2 (order ММВ-7-15/423@)' },
    instead: {
      ru: 'О расхождениях скажите в титуле покупателя УПД (КодИтога 2, реквизиты документа о расхождениях), а сам акт отправьте файлом: POST /drafts:from-file с recipientId.',
      en: 'Tell of discrepancies in the buyer’s title of the УПД (КодИтога 2, with the document of discrepancies), and send the act itself as a file: POST /drafts:from-file with recipientId.',
    },
  },
  ks2: {
    title: { ru: 'КС-2 (приказ ФНС № ЕД-7-26/691@)', en: 'КС-2 (order ЕД-7-26/691@)' },
    instead: AS_FILE,
  },
  ks3: { title: { ru: 'КС-3', en: 'КС-3' }, instead: AS_FILE },
  'order-request': {
    title: { ru: 'Заказ (заявка) на перевозку, ON_ZAKZVGO', en: 'Order for a carriage, ON_ZAKZVGO' },
    instead: {
      ru: 'Оформите заказ у своего оператора; транспортную накладную (type: etrn) можно сформировать и без него.',
      en: 'Make it at your own operator; a waybill (type: etrn) can be built without it.',
    },
  },
  waybill: {
    title: { ru: 'Путевой лист (приказ ФНС № ЕД-7-26/116@)', en: 'Trip sheet (order ЕД-7-26/116@)' },
    instead: {
      ru: 'Оформите путевой лист у своего оператора; транспортная накладная — это type: etrn.',
      en: 'Make it at your own operator; the waybill for cargo is type: etrn.',
    },
  },
};

/**
 * Refuses types of the contract that are not built here, with the reason and what to do instead.
 *
 * @throws document-format-unpublished, document-not-built
 */
export function refuseNotBuilt(type: BuildRequest['type']): void {
  const unpublished = UNPUBLISHED[type];
  if (unpublished !== undefined) throw edoProblems.create('document-format-unpublished', { ...unpublished });
  if (type !== 'unformal') return;
  throw edoProblems.create('document-not-built', {
    why: {
      ru: 'Документ без формата — это ваш файл как он есть',
      en: 'A document without a format is your file as it is',
    },
    instead: {
      ru: 'Загрузите файл (files, POST /uploads) и создайте черновик: POST /drafts:from-file с recipientId.',
      en: 'Upload the file (files, POST /uploads) and make a draft of it: POST /drafts:from-file with recipientId.',
    },
  });
}

/** There is no УКД to correct a document with. @throws document-format-unpublished */
export function refuseCorrection(): never {
  throw edoProblems.create('document-format-unpublished', { ...UKD });
}
