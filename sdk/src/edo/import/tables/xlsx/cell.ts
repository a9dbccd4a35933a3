import type { XmlElement } from '../../../xml/element.ts';
import type { Cell } from '../table.ts';
import { childOf } from './parts.ts';
import { dayOfSerial } from './serial-date.ts';
import { richText, unescaped } from './shared-strings.ts';
import type { NumberKind } from './styles.ts';

export interface WorkbookFacts {
  readonly strings: readonly string[];
  readonly styles: readonly NumberKind[];
  readonly since1904: boolean;
}

/** What a `c` element holds; undefined where it is empty. */
export function readCell(element: XmlElement, facts: WorkbookFacts): Cell | undefined {
  const value = childOf(element, 'v')?.text ?? '';
  switch (element.attribute('t')) {
    case 's':
      return textCell(facts.strings[Number(value)] ?? '');
    case 'inlineStr':
      return textCell(richText(childOf(element, 'is')));
    case 'str':
      return textCell(unescaped(value));
    case 'b':
      return textCell(value === '1' ? 'ИСТИНА' : 'ЛОЖЬ');
    case 'e':
      return { text: value, failed: true };
    case 'd':
      return textCell(value);
    default:
      return value.trim() === '' ? undefined : numberCell(value.trim(), element, facts);
  }
}

function textCell(text: string): Cell | undefined {
  const trimmed = text.trim();
  return trimmed === '' ? undefined : { text: trimmed };
}

function numberCell(value: string, element: XmlElement, { styles, since1904 }: WorkbookFacts): Cell {
  const number = shownNumber(value);
  if (number === undefined) return { text: value };
  const kind = styles[Number(element.attribute('s') ?? 0)];
  const date = kind === 'date' ? dayOfSerial(Number(number), since1904) : undefined;
  if (date !== undefined) return { text: date, number, date };
  return { text: number, number, ...(kind === 'percent' && { percent: true }) };
}

/**
 * Fifteen digits, as Excel itself shows them: what stands in the file is a binary number, `71.359999999999999` for 71.36.
 * Without an exponent, so that 1E-7 is 0.0000001.
 */
export function shownNumber(text: string): string | undefined {
  const value = text === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(value)) return undefined;
  const [mantissa = '', exponent = '0'] = value.toExponential(14).split('e');
  const negative = mantissa.startsWith('-');
  const digits = mantissa.replace(/[-.]/g, '');
  const point = Number(exponent) + 1;
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0';
  const fraction = (point > 0 ? digits.slice(point) : '0'.repeat(-point) + digits).replace(/0+$/, '');
  const shown = fraction === '' ? whole : `${whole}.${fraction}`;
  return negative && /[1-9]/.test(shown) ? `-${shown}` : shown;
}
