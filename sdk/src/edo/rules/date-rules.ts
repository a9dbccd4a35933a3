import { daysBetween, isoDay } from './dates.ts';
import type { DocumentFacts } from './facts.ts';
import type { Rule, RuleProblem } from './rule.ts';
import { shapedFormats, shapeOf } from './shapes.ts';

const seller = ['upd-seller/5.02', 'upd-seller/5.03'];
const INVOICE = 'Документ/СвСчФакт';
const TRANSFER = 'Документ/СвПродПер/СвПер';

/** НК 168 п. 3: an invoice is issued within five days of the shipment. */
const DAYS_TO_ISSUE = 5;

const shapes = shapedFormats.flatMap((format) => shapeOf(format, '') ?? []);

/** Elements that hold the day of the document, in every format. */
const heads = [...new Set(shapes.map(({ day }) => day.slice(0, day.indexOf('/@'))))];

/** Days that follow from each other. All are warnings but those that cannot be at all. */
export const dateRules: readonly Rule[] = [
  {
    code: 'DATE-01',
    formats: ['upd-seller'],
    contexts: ['Документ/Подписант'],
    severity: 'warning',
    message: {
      ru: 'Документ от {day} подписан раньше: {signed}',
      en: 'The document of {day} was signed before that, {signed}',
    },
    hint: {
      ru: 'ДатаПодДок не раньше даты документа',
      en: 'ДатаПодДок is not before the date of the document',
    },
    begin:
      ({ day }) =>
      (signer) => {
        const signed = isoDay(signer.attribute('ДатаПодДок'));
        return signed !== undefined && day !== undefined && signed < day
          ? { params: { day, signed }, at: '@ДатаПодДок' }
          : undefined;
      },
  },
  {
    code: 'DATE-02',
    formats: ['upd-seller'],
    contexts: [TRANSFER],
    severity: 'warning',
    message: {
      ru: 'Счёт-фактура от {day} выставлен позже чем через {limit} дней после отгрузки {shipped}',
      en: 'The invoice of {day} was issued more than {limit} days after the shipment of {shipped}',
    },
    hint: {
      ru: 'Срок — пять календарных дней со дня отгрузки (НК 168 п. 3)',
      en: 'It is due within five calendar days of the shipment (НК 168 п. 3)',
    },
    begin: beginTerm((facts, shipped, day) => facts.isInvoice && daysBetween(shipped, day) > DAYS_TO_ISSUE),
  },
  {
    code: 'DATE-03',
    formats: ['upd-seller'],
    contexts: [TRANSFER],
    severity: 'warning',
    message: {
      ru: 'Отгрузка {shipped} позже документа от {day} больше чем на {limit} дней',
      en: 'The shipment of {shipped} comes more than {limit} days after the document of {day}',
    },
    hint: {
      ru: 'Документ составляют при передаче или сразу после неё (402-ФЗ, ст. 9 ч. 3)',
      en: 'A document is made at the transfer or right after it (402-ФЗ, art. 9 p. 3)',
    },
    begin: beginTerm((_facts, shipped, day) => daysBetween(day, shipped) > DAYS_TO_ISSUE),
  },
  notAfterDocument('DATE-04', [`${TRANSFER}/ОснПер`], 'РеквДатаДок', {
    ru: 'Основание передачи от {other} позже самого документа от {day}',
    en: 'The basis of the transfer, of {other}, is later than the document of {day}',
  }),
  notAfterDocument('DATE-05', [`${INVOICE}/СвПРД`], 'ДатаПРД', {
    ru: 'Платёжный документ от {other} позже счёта-фактуры от {day}',
    en: 'The payment of {other} is later than the invoice of {day}',
  }),
  {
    code: 'DATE-06',
    formats: ['upd-seller'],
    contexts: [`${INVOICE}/ИспрДок`, `${INVOICE}/ИспрСчФ`],
    severity: 'error',
    message: {
      ru: 'Исправление от {other} раньше документа от {day}',
      en: 'The revision of {other} is earlier than the document of {day}',
    },
    hint: {
      ru: 'ДатаДок — дата исправляемого документа, ДатаИспр — дата исправления',
      en: 'ДатаДок is the date of the document that is corrected, ДатаИспр that of the revision',
    },
    begin:
      ({ day }) =>
      (revision) => {
        const at = revision.name === 'ИспрДок' ? 'ДатаИспр' : 'ДатаИспрСчФ';
        const other = isoDay(revision.attribute(at));
        return other !== undefined && day !== undefined && other < day
          ? { params: { other, day }, at: `@${at}` }
          : undefined;
      },
  },
  {
    code: 'DATE-07',
    formats: shapedFormats,
    contexts: heads,
    severity: 'warning',
    message: {
      ru: 'Документ датирован {day}, а файл сформирован раньше: {made}',
      en: 'The document is dated {day}, but the file was made before, {made}',
    },
    hint: {
      ru: 'Будущей датой документы не составляют',
      en: 'Documents are not dated in the future',
    },
    begin:
      ({ shape, day, madeOn }) =>
      () =>
        day !== undefined && madeOn !== undefined && day > madeOn
          ? { params: { day, made: madeOn }, at: shape?.day.slice(shape.day.indexOf('@')) ?? '' }
          : undefined,
  },
  {
    code: 'DATE-08',
    formats: [...shapedFormats, 'upd-buyer', 'torg12-buyer', 'act-customer'],
    contexts: ['Документ', 'ИнфПок'],
    severity: 'warning',
    message: {
      ru: 'Файл сформирован в будущем: {made}, сегодня {today}',
      en: 'The file was made in the future, {made}; today is {today}',
    },
    hint: { ru: 'Проверьте часы того, кто сформировал файл', en: 'Check the clock of whoever made the file' },
    begin:
      ({ madeOn, today }) =>
      (document) => {
        if (madeOn === undefined || today === undefined || madeOn <= today) return undefined;
        const name = document.attributes.find((one) => one.name.startsWith('ДатаИнф'))?.name ?? '';
        return { params: { made: madeOn, today }, at: `@${name}` };
      },
  },
  {
    code: 'DATE-09',
    formats: ['upd-buyer'],
    contexts: ['Документ/СодФХЖ4/СвПрин', 'ИнфПок/СодФХЖ4/СвПрин'],
    severity: 'warning',
    message: {
      ru: 'Товар принят {accepted}, а файл сформирован раньше: {made}',
      en: 'The goods were accepted on {accepted}, but the file was made before, {made}',
    },
    hint: { ru: 'ДатаПрин не позже дня формирования файла', en: 'ДатаПрин is not after the day the file was made' },
    begin:
      ({ madeOn }) =>
      (acceptance) => {
        const accepted = isoDay(acceptance.attribute('ДатаПрин'));
        return accepted !== undefined && madeOn !== undefined && accepted > madeOn
          ? { params: { accepted, made: madeOn }, at: '@ДатаПрин' }
          : undefined;
      },
  },
  {
    // Named before there were codes of dates.
    code: 'UPD-19',
    formats: seller,
    contexts: [TRANSFER],
    severity: 'error',
    message: {
      ru: 'Период передачи кончается ({to}) раньше, чем начинается ({from})',
      en: 'The period of the transfer ends ({to}) before it begins ({from})',
    },
    hint: { ru: 'Поменяйте даты местами или исправьте их', en: 'Exchange the dates or correct them' },
    begin: () => (transfer) => {
      const from = transfer.attribute('ДатаНачПер');
      const to = transfer.attribute('ДатаОконПер');
      return (isoDay(to) ?? '9') < (isoDay(from) ?? '0')
        ? { params: { from: from ?? '', to: to ?? '' }, at: '@ДатаОконПер' }
        : undefined;
    },
  },
];

function beginTerm(isBroken: (facts: DocumentFacts, shipped: string, day: string) => boolean): Rule['begin'] {
  return (facts) => {
    const { day, shippedOn: shipped } = facts;
    return (transfer): RuleProblem | undefined => {
      if (day === undefined || shipped === undefined || !isBroken(facts, shipped, day)) return undefined;
      const at = transfer.attribute('ДатаПер') === undefined ? '@ДатаОконПер' : '@ДатаПер';
      return { params: { day, shipped, limit: DAYS_TO_ISSUE }, at };
    };
  };
}

function notAfterDocument(
  code: string,
  contexts: readonly string[],
  attribute: string,
  message: Rule['message'],
): Rule {
  return {
    code,
    formats: ['upd-seller'],
    contexts,
    severity: 'warning',
    message,
    hint: { ru: 'Проверьте обе даты', en: 'Check both dates' },
    begin:
      ({ day }) =>
      (element) => {
        const other = isoDay(element.attribute(attribute));
        return other !== undefined && day !== undefined && other > day
          ? { params: { other, day }, at: `@${attribute}` }
          : undefined;
      },
  };
}
