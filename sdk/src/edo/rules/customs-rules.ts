import { unionCountries } from '../reference/countries.ts';
import type { XmlElement } from '../xml/element.ts';
import { isoDay } from './dates.ts';
import type { Rule } from './rule.ts';

const LINE = 'Документ/ТаблСчФакт/СведТов';
const INVOICE = 'Документ/СвСчФакт';
const RUSSIA = '643';

/** Customs office, day, number, perhaps the number of the goods: `10129000/080726/0000001/1` (решение КТС № 257). */
const DECLARATION = /^(?:\d{8})\/(\d\d)(\d\d)(\d\d)\/(?:\d{7}|[А-ЯA-Z]\d{6})(\/\d{1,5})?$/;

/** СвТД/@НомерТД in 5.01. */
const declarations = { contexts: [`${LINE}/СвДТ`, `${LINE}/СвТД`], formats: ['upd-seller'] } as const;

function declarationOf(element: XmlElement): { value: string; at: string } | undefined {
  const at = element.name === 'СвДТ' ? 'НомерДТ' : 'НомерТД';
  const value = element.attribute(at);
  return value === undefined ? undefined : { value, at: `@${at}` };
}

/** Customs declarations, numbers of traceable goods and codes of ТН ВЭД. */
export const customsRules: readonly Rule[] = [
  {
    ...declarations,
    code: 'CUS-01',
    severity: 'warning',
    message: {
      ru: 'Страна происхождения — Россия, а указан номер декларации {value}',
      en: 'The country of origin is Russia, yet a declaration is named, {value}',
    },
    hint: {
      ru: 'Графы 10, 10а и 11 заполняются для ввезённых товаров (НК 169 п. 5)',
      en: 'Columns 10, 10а and 11 are for imported goods (НК 169 п. 5)',
    },
    begin: () => (element) => {
      const declaration = declarationOf(element);
      if (declaration === undefined || element.attribute('КодПроисх') !== RUSSIA) return undefined;
      return { params: { value: declaration.value }, at: declaration.at };
    },
  },
  {
    ...declarations,
    code: 'CUS-02',
    severity: 'warning',
    message: {
      ru: 'Номер декларации «{value}» не вида NNNNNNNN/ДДММГГ/NNNNNNN',
      en: 'The number of the declaration “{value}” is not of the form NNNNNNNN/DDMMYY/NNNNNNN',
    },
    hint: {
      ru: 'Код таможни (8), день, номер (7), через черту можно указать номер товара: 10129000/080726/0000001/1',
      en: 'Customs office (8), day, number (7), perhaps the number of the goods: 10129000/080726/0000001/1',
    },
    begin: () => (element) => {
      const declaration = declarationOf(element);
      if (declaration === undefined || isDeclaration(declaration.value)) return undefined;
      return { params: { value: declaration.value }, at: declaration.at };
    },
  },
  {
    code: 'CUS-03',
    formats: ['upd-seller'],
    contexts: [`${LINE}/ДопСведТов/СведПрослеж`],
    severity: 'warning',
    message: {
      ru: 'РНПТ «{value}» не вида NNNNNNNN/ДДММГГ/NNNNNNN/N',
      en: 'РНПТ “{value}” is not of the form NNNNNNNN/DDMMYY/NNNNNNN/N',
    },
    hint: {
      ru: 'Регистрационный номер партии — номер декларации и номер товара через черту (ПП РФ 01.07.2021 № 1108)',
      en: 'The number of a batch is that of the declaration, a stroke and the number of the goods (ПП РФ 01.07.2021 № 1108)',
    },
    begin: () => (element) => {
      const value = element.attribute('НомТовПрослеж');
      if (value === undefined || (isDeclaration(value) && value.split('/').length === 4)) return undefined;
      return { params: { value }, at: '@НомТовПрослеж' };
    },
  },
  {
    code: 'CUS-04',
    formats: ['upd-seller'],
    contexts: [`${LINE}/ДопСведТов`],
    severity: 'warning',
    message: {
      ru: 'Код вида товара «{value}» — не десять цифр',
      en: 'The code of the goods “{value}” is not ten digits',
    },
    hint: { ru: 'КодВидТов — код ТН ВЭД ЕАЭС', en: 'КодВидТов is a code of ТН ВЭД ЕАЭС' },
    begin: () => (element) => {
      const value = element.attribute('КодВидТов');
      return value === undefined || /^\d{10}$/.test(value) ? undefined : { params: { value }, at: '@КодВидТов' };
    },
  },
  {
    code: 'CUS-05',
    formats: ['upd-seller/5.02', 'upd-seller/5.03'],
    contexts: [LINE],
    severity: 'warning',
    message: {
      ru: 'Товар вывозится в страну ЕАЭС, а кода ТН ВЭД нет',
      en: 'The goods leave for a country of the EAEU, but have no code of ТН ВЭД',
    },
    hint: { ru: 'Графа 1б: ДопСведТов/@КодВидТов', en: 'Column 1б: ДопСведТов/@КодВидТов' },
    begin: ({ root, isInvoice, figuresOf }) => {
      const buyers = root.find(INVOICE)?.childrenNamed('СвПокуп') ?? [];
      const leaves = buyers.some((buyer) => unionCountries.has(buyer.find('ИдСв/СвИнНеУч')?.attribute('КодСтр') ?? ''));
      if (!leaves || !isInvoice) return () => undefined;
      return (line) => {
        const details = line.child('ДопСведТов');
        const isExport = figuresOf(line).rateText === '0%' && (details?.attribute('ПрТовРаб') ?? '1') === '1';
        return isExport && details?.attribute('КодВидТов') === undefined ? { at: 'ДопСведТов/@КодВидТов' } : undefined;
      };
    },
  },
];

function isDeclaration(value: string): boolean {
  const [, day, month, year] = DECLARATION.exec(value) ?? [];
  return isoDay(`${day}.${month}.20${year}`) !== undefined;
}
