import { isGtin } from '../documents/check-digits.ts';
import { type MarkingCode, parseMarkingCode } from '../documents/marking-code.ts';
import { parseFileName } from '../formats/file-name.ts';
import type { XmlElement } from '../xml/element.ts';
import { numberOf } from './figures.ts';
import type { Rule, RuleProblem } from './rule.ts';

const formats = ['upd-seller'];
const LINE = 'Документ/ТаблСчФакт/СведТов';
const MARKS = `${LINE}/ДопСведТов/НомСредИдентТов`;
const PIECES = new Set(['796', '0796']);

/** ИнфПолФХЖ1/ТекстИнф by which goods leave circulation (ЦРПТ): own needs, free transfer, production. */
const WITHDRAWAL = 'СвВыбытияМАРК';

function perCode(problemOf: (code: MarkingCode | undefined) => RuleProblem | undefined): Rule['begin'] {
  return () => (element) => problemOf(parseMarkingCode(element.text));
}

function shown(code: string): string {
  return code.length > 40 ? `${code.slice(0, 40)}…` : code;
}

/** Marked goods: recommendations of ЦРПТ on the УПД. */
export const markingRules: readonly Rule[] = [
  {
    code: 'MARK-01',
    formats,
    contexts: [`${MARKS}/КИЗ`],
    severity: 'warning',
    message: {
      ru: 'КИЗ «{code}» не вида 01…21…: GTIN из 14 цифр и серийный номер',
      en: 'КИЗ “{code}” is not of the form 01…21…, a GTIN of 14 digits and a serial number',
    },
    hint: {
      ru: 'Код берут из сканера без скобок и пробелов; у пачки сигарет — 14 цифр и 7 знаков',
      en: 'Take the code as scanned, with no brackets and blanks; of a pack of tobacco, 14 digits and 7 characters',
    },
    begin: () => (element) =>
      parseMarkingCode(element.text) === undefined ? { params: { code: shown(element.text) } } : undefined,
  },
  {
    code: 'MARK-02',
    formats,
    contexts: [`${MARKS}/КИЗ`],
    severity: 'error',
    message: {
      ru: 'КИЗ указан с криптохвостом или разделителем групп; без них он {bare}',
      en: 'КИЗ has its crypto tail or a group separator; without them it is {bare}',
    },
    hint: {
      ru: 'В документ идёт часть до первого разделителя: 01, GTIN, 21, серийный номер',
      en: 'A document holds what stands before the first separator: 01, GTIN, 21, serial number',
    },
    begin: perCode((code) =>
      code?.cryptoTail === 'present' ? { params: { bare: `01${code.gtin}21${code.serial}` } } : undefined,
    ),
  },
  {
    code: 'MARK-03',
    formats,
    contexts: [`${MARKS}/КИЗ`, `${MARKS}/НомУпак`],
    severity: 'error',
    message: {
      ru: 'Код «{code}» встречается в документе дважды',
      en: 'The code “{code}” occurs in the document twice',
    },
    hint: {
      ru: 'Каждая единица передаётся один раз: уберите повтор',
      en: 'Every item is handed over once: remove the repetition',
    },
    begin: () => {
      const seen = new Set<string>();
      return ({ text }) => {
        if (seen.size === seen.add(text).size) return { params: { code: shown(text) } };
        return undefined;
      };
    },
  },
  {
    code: 'MARK-04',
    formats,
    contexts: [LINE],
    severity: 'warning',
    message: {
      ru: 'Кодов маркировки {codes}, а штук в строке {quantity}',
      en: 'There are {codes} marking codes, but {quantity} pieces in the line',
    },
    hint: {
      ru: 'На каждую штуку — один КИЗ; упаковки указывают в НомУпак, объёмно-сортовой учёт — в КолВедМарк',
      en: 'One КИЗ for each piece; packages go into НомУпак, goods counted by volume into КолВедМарк',
    },
    begin:
      ({ figuresOf }) =>
      (line) => {
        const marks = marksOf(line);
        if (!PIECES.has(line.attribute('ОКЕИ_Тов') ?? '') || marks.some(countsOtherwise)) return undefined;
        const codes = marks.reduce((count, { children }) => count + children.length, 0);
        const { quantity } = figuresOf(line);
        // An element with nothing in it is the business of the official conditions.
        if (codes === 0 || quantity === undefined || numberOf(String(codes))?.equals(quantity) === true)
          return undefined;
        return { params: { codes, quantity: quantity.toString() }, at: 'ДопСведТов/НомСредИдентТов' };
      },
  },
  {
    code: 'MARK-05',
    formats,
    contexts: [`${LINE}/ДопСведТов`],
    severity: 'error',
    message: {
      ru: 'GTIN в КИЗ — {inCode}, а в строке указан ГТИН {inLine}',
      en: 'The GTIN in КИЗ is {inCode}, the line says {inLine}',
    },
    hint: {
      ru: 'Код от другого товара: исправьте ГТИН строки или перенесите код в его строку',
      en: 'The code is of other goods: correct ГТИН of the line or move the code into its own line',
    },
    begin: () => (details) => {
      const inLine = details.attribute('ГТИН');
      if (inLine === undefined) return undefined;
      const strangers = new Set<string>();
      for (const code of codesOf(details)) {
        const { gtin } = parseMarkingCode(code.text) ?? {};
        if (gtin !== undefined && gtin !== inLine) strangers.add(gtin);
      }
      return [...strangers].map((inCode) => ({ params: { inCode, inLine }, at: 'НомСредИдентТов' }));
    },
  },
  {
    code: 'MARK-06',
    formats,
    contexts: [`${MARKS}/КИЗ`],
    severity: 'warning',
    message: {
      ru: 'Контрольная цифра GTIN {gtin} в КИЗ не сходится',
      en: 'The check digit of GTIN {gtin} in КИЗ is wrong',
    },
    hint: { ru: 'Код прочитан с ошибкой: отсканируйте ещё раз', en: 'The code was misread: scan it again' },
    begin: perCode((code) =>
      code?.gtin === undefined || isGtin(code.gtin) ? undefined : { params: { gtin: code.gtin } },
    ),
  },
  {
    code: 'MARK-07',
    formats,
    contexts: [`${LINE}/ДопСведТов`],
    severity: 'warning',
    message: {
      ru: 'Коды строки похожи на коды с криптохвостом: кончаются на {tail}',
      en: 'The codes of the line look as if they had their crypto tail: they end in {tail}',
    },
    hint: {
      ru: 'У молока, воды, пива и табака хвост — 93 и четыре знака; в документ он не идёт',
      en: 'Of milk, water, beer and tobacco the tail is 93 and four characters; it stays out of documents',
    },
    begin: () => (details) => {
      const codes = codesOf(details);
      // One serial in some thousands ends so by chance; a whole line of them does not.
      if (codes.length === 0 || !codes.every(({ text }) => parseMarkingCode(text)?.cryptoTail === 'possible'))
        return undefined;
      return { params: { tail: codes[0]?.text.slice(-6) ?? '' }, at: 'НомСредИдентТов' };
    },
  },
  {
    code: 'MARK-08',
    formats: ['upd-seller/5.02', 'upd-seller/5.03'],
    contexts: [''],
    severity: 'warning',
    message: {
      ru: 'В имени файла признаки двух групп маркируемых товаров: {flags}',
      en: 'The file name has the flags of two groups of marked goods: {flags}',
    },
    hint: {
      ru: 'Честный ЗНАК принимает товары одной товарной группы в документе: разделите документ',
      en: 'Честный ЗНАК takes goods of one group in a document: split it',
    },
    begin: () => (root) => {
      const { alcohol, tobacco, oil } = parseFileName(root.attribute('ИдФайл') ?? '')?.flags ?? {};
      const flags = [alcohol && 'N4', tobacco && 'N5', oil && 'N6'].filter(Boolean);
      return flags.length > 1 ? { params: { flags: flags.join(', ') }, at: '@ИдФайл' } : undefined;
    },
  },
  {
    code: 'MARK-09',
    formats,
    contexts: ['Документ/СвСчФакт/ИнфПолФХЖ1/ТекстИнф'],
    severity: 'warning',
    message: {
      ru: 'Причина вывода из оборота «{value}» неизвестна',
      en: 'The reason “{value}” for leaving circulation is unknown',
    },
    hint: {
      ru: 'СвВыбытияМАРК: 1 — собственные нужды, 2 — безвозмездная передача, 3 — производство',
      en: 'СвВыбытияМАРК: 1 own needs, 2 free transfer, 3 production',
    },
    begin: () => (field) => {
      const value = field.attribute('Значен') ?? '';
      if (field.attribute('Идентиф') !== WITHDRAWAL || /^[123]$/.test(value)) return undefined;
      return { params: { value }, at: '@Значен' };
    },
  },
];

function marksOf(line: XmlElement): readonly XmlElement[] {
  return line.child('ДопСведТов')?.childrenNamed('НомСредИдентТов') ?? [];
}

function codesOf(details: XmlElement): readonly XmlElement[] {
  return details.childrenNamed('НомСредИдентТов').flatMap((mark) => mark.childrenNamed('КИЗ'));
}

/** Packages hold unknown numbers of pieces. */
function countsOtherwise(mark: XmlElement): boolean {
  return (
    mark.attribute('ИдентТрансУпак') !== undefined ||
    mark.attribute('КолВедМарк') !== undefined ||
    mark.child('НомУпак') !== undefined
  );
}
