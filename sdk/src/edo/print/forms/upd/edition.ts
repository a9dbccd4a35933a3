/** What a printed form of an invoice looks like on a date: appendix 1 to ПП РФ № 1137. */
export interface InvoiceEdition {
  readonly since: string;
  /** The act that made this edition. */
  readonly act: string;
  /** Line 5а: the shipping document. */
  readonly hasShipmentLine: boolean;
  /** Line 5б: the invoice for the advance. */
  readonly hasAdvanceLine: boolean;
  /** Column 14 and how its head ends; undefined where the edition has none. */
  readonly valueUnit?: string;
  /** What of an entrepreneur stands beside his signature. */
  readonly entrepreneurNote: string;
}

const CERTIFICATE = '(реквизиты свидетельства о государственной регистрации индивидуального предпринимателя)';

/** The latest first. Sources: EDO rules on the form by date of the document. */
const EDITIONS: readonly InvoiceEdition[] = [
  {
    since: '2026-04-01',
    act: 'от 23.01.2026 № 26',
    hasShipmentLine: true,
    hasAdvanceLine: true,
    valueUnit: 'в рублях и копейках',
    entrepreneurNote: '(ОГРНИП и дата его присвоения)',
  },
  {
    since: '2024-10-01',
    act: 'от 16.08.2024 № 1096',
    hasShipmentLine: true,
    hasAdvanceLine: false,
    valueUnit: 'в рублях',
    entrepreneurNote: CERTIFICATE,
  },
  {
    since: '2021-07-01',
    act: 'от 02.04.2021 № 534',
    hasShipmentLine: true,
    hasAdvanceLine: false,
    entrepreneurNote: CERTIFICATE,
  },
  {
    since: '',
    act: 'от 19.08.2017 № 981',
    hasShipmentLine: false,
    hasAdvanceLine: false,
    entrepreneurNote: CERTIFICATE,
  },
];

const [, , , EARLIEST] = EDITIONS;

/** The edition in force on a day (ISO). */
export function invoiceEdition(day: string): InvoiceEdition {
  const found = EDITIONS.find(({ since }) => since <= day) ?? EARLIEST;
  if (found === undefined) throw new Error('there is an edition for every day');
  return found;
}
