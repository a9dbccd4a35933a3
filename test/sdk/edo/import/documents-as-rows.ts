import fc from 'fast-check';

/** What a random УПД is made of; the test writes it as rows and as the model, each in its own way. */
export interface PlainDocument {
  readonly number: string;
  readonly date: string;
  readonly buyer: { readonly inn: string; readonly kpp: string; readonly name: string };
  readonly lines: readonly PlainLine[];
}

export interface PlainLine {
  readonly name: string;
  readonly unit: { readonly code: string; readonly name: string };
  /** In thousandths. */
  readonly quantity: number;
  /** In kopecks. */
  readonly price: number;
  readonly vatRate: string;
}

const buyers = [
  { inn: '5407654327', kpp: '540701001', name: 'ООО «Вектор»' },
  { inn: '7701234560', kpp: '770101001', name: 'АО "Север; Юг"' },
];

/** Text that a cell can hold: quotes, separators and line ends of CSV, markup of XML; not blank, no blanks at its ends. */
const name = fc
  .string({ unit: fc.constantFrom(...'абвГДЕё №«»"\';,\t<>&._x0041 '), minLength: 1, maxLength: 40 })
  .map((text) => `Т${text.trim()}`.replace(/\s+$/, ''))
  .map((text) => text.replace(/\s+/g, ' '));

const line: fc.Arbitrary<PlainLine> = fc.record({
  name,
  unit: fc.constantFrom({ code: '796', name: 'шт' }, { code: '166', name: 'кг' }, { code: '055', name: 'м2' }),
  quantity: fc.integer({ min: 1, max: 9_999_999 }),
  price: fc.integer({ min: 1, max: 99_999_999 }),
  vatRate: fc.constantFrom('22%', '10%', '0%', '22/122', 'без НДС'),
});

export const documents: fc.Arbitrary<readonly PlainDocument[]> = fc.uniqueArray(
  fc.record({
    number: fc.stringMatching(/^[А-Я]{1,3}-\d{1,5}$/),
    date: fc
      .date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10)),
    buyer: fc.constantFrom(...buyers),
    lines: fc.array(line, { minLength: 1, maxLength: 4 }),
  }),
  { selector: ({ number }) => number, minLength: 1, maxLength: 4 },
);

export const headings = [
  'Номер',
  'Дата',
  'ИНН покупателя',
  'КПП покупателя',
  'Покупатель',
  'Товар',
  'Ед. изм.',
  'Кол-во',
  'Цена',
  'Ставка НДС',
];

/** Decimal text of a whole number of 10^−scale. */
export function decimalText(units: number, scale: number): string {
  const digits = String(units).padStart(scale + 1, '0');
  return `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** The models these documents are, as far as the headings tell. */
export function models(given: readonly PlainDocument[]): object[] {
  return given.map(({ number, date, buyer, lines }) => ({
    number,
    date,
    buyer: { name: buyer.name, inn: buyer.inn, kpp: buyer.kpp },
    lines: lines.map((one) => ({
      name: one.name,
      unit: one.unit,
      quantity: plain(decimalText(one.quantity, 3)),
      price: plain(decimalText(one.price, 2)),
      vatRate: one.vatRate,
    })),
  }));
}

/** Without zeros at the end, as a number has none. */
export function plain(text: string): string {
  return text.replace(/\.?0+$/, '');
}
