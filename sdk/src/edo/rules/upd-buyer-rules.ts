import type { Rule } from './rule.ts';

const formats = ['upd-buyer'];

/** Функция of documents that are answered; a mere invoice is not. */
const ANSWERED = new Set(['СЧФДОП', 'ДОП', 'СвРК', 'СвЗК']);

const BASE64 = /^[A-Za-z\d+/\s]+={0,2}\s*$/;

/** What the schema of the УПД buyer title leaves open; what needs the seller's title too is in `validateAnswer`. */
export const updBuyerRules: readonly Rule[] = [
  {
    code: 'BUY-01',
    formats: ['upd-buyer/5.03'],
    contexts: ['Документ/СодФХЖ4/СвПрин/КодСодОпер'],
    severity: 'warning',
    message: {
      ru: 'Принято с расхождениями, а документ о расхождениях не назван',
      en: 'Accepted with differences, but the document on the differences is not named',
    },
    hint: {
      ru: 'РеквДокРасх: акт о расхождениях, его номер и дата',
      en: 'РеквДокРасх: the report on the differences, its number and date',
    },
    begin: () => (outcome) =>
      outcome.attribute('КодИтога') === '2' && outcome.child('РеквДокРасх') === undefined
        ? { at: 'РеквДокРасх' }
        : undefined,
  },
  {
    code: 'BUY-02',
    formats,
    contexts: ['Документ/СодФХЖ4', 'ИнфПок/СодФХЖ4'],
    severity: 'error',
    message: {
      ru: 'Титул покупателя для Функция=«{function}» не составляется',
      en: 'A document with Функция=“{function}” is not answered by a buyer title',
    },
    hint: {
      ru: 'Отвечают на СЧФДОП, ДОП, СвРК и СвЗК; функция переносится из титула продавца',
      en: 'СЧФДОП, ДОП, СвРК and СвЗК are answered; the function is copied from the seller title',
    },
    begin: () => (content) => {
      const given = content.attribute('Функция');
      return given === undefined || ANSWERED.has(given) ? undefined : { params: { function: given }, at: '@Функция' };
    },
  },
  {
    code: 'BUY-03',
    formats,
    contexts: ['Документ/ИдИнфПрод/ЭП', 'ИнфПок/ИдИнфПрод/ЭП'],
    severity: 'error',
    message: { ru: 'ЭП — не base64', en: 'ЭП is not base64' },
    hint: {
      ru: 'В ЭП — подпись титула продавца: байты файла подписи (DER) в base64',
      en: 'ЭП is the signature of the seller title: the bytes of the signature file (DER) in base64',
    },
    begin: () => (signature) => (BASE64.test(signature.text) ? undefined : {}),
  },
];
