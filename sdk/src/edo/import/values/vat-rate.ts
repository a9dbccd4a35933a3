import { type VatRate, vatRateTexts } from '../../documents/vat-rates.ts';
import type { Cell } from '../tables/table.ts';
import { decimalOf } from './number.ts';
import { problem, type ValueResult } from './result.ts';

const WITHOUT = new Set([
  'безндс',
  'бн',
  'безналога',
  'безналогандс',
  'ндснеоблагается',
  'необлагается',
  'освобожден',
  'освобождено',
]);
const AGENT = new Set(['ндсисчисляетсяналоговымагентом', 'налоговыйагент', 'исчисляетсяналоговымагентом']);

/** `22`, `22%`, `0.22`, `НДС 22 %`, `22/122`, `без НДС`, `б/н`, `–` → the rate as the format has it. */
export function readVatRate(cell: Cell): ValueResult<VatRate> {
  const rate = vatRateOf(cell.text, cell.percent === true);
  return rate === undefined ? problem('import-vat-rate', { value: cell.text }) : { value: rate };
}

function vatRateOf(text: string, percent: boolean): VatRate | undefined {
  const letters = text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^а-я\d]/g, '');
  if (WITHOUT.has(letters) || /^[-–—−]+$/.test(text.trim())) return 'без НДС';
  if (AGENT.has(letters)) return 'НДС исчисляется налоговым агентом';
  const bare = text.toLowerCase().replace(/ндс|[\s\u00a0]/g, '');
  const [, share, whole] = /^(\d{1,2})%?\/(1\d\d)%?$/.exec(bare) ?? [];
  if (share !== undefined) return known(`${share}/${whole}`);
  const number = decimalOf(bare.replace(/%$/, ''));
  if (number === undefined) return undefined;
  // A share of one, as Excel keeps percentages; no rate is as low as one percent.
  const isShare = !bare.endsWith('%') && (percent || /^0\.\d/.test(number));
  const rate = plain(isShare ? hundredfold(number) : number);
  return known(`${rate.replace('.', ',')}%`);
}

function known(text: string): VatRate | undefined {
  return vatRateTexts.find((rate) => rate === text);
}

function hundredfold(number: string): string {
  const [whole = '', fraction = ''] = number.split('.');
  const digits = fraction.padEnd(2, '0');
  return `${whole}${digits.slice(0, 2)}.${digits.slice(2)}`.replace(/^0+(?=\d)/, '');
}

/** Without zeros at the end: `22.00` → `22`. */
function plain(number: string): string {
  return number.includes('.') ? number.replace(/\.?0*$/, '') : number;
}
