import type { ReceiptText } from '@styk/sdk/api/loyalty';
import { toPrintable } from './cp866.ts';
import { roubles, sum } from './kopecks.ts';
import type { PricedLine } from './sale-body.ts';

export interface ReceiptContent {
  readonly title: string;
  readonly receiptKey: string;
  readonly occurredAt: string;
  readonly lines: readonly PricedLine[];
  /** Kopecks paid with points, by line; the centre's split. */
  readonly discounts: ReadonlyMap<string, number>;
  /** What the centre wants printed, in its order. */
  readonly texts: readonly ReceiptText[];
  /** What the till itself has to tell the customer. */
  readonly notice?: string;
}

/** The receipt as lines of at most `width` characters, all of them in CP866. */
export function renderReceipt(content: ReceiptContent, width: number): string[] {
  const { lines, discounts } = content;
  const discount = sum(discounts.values());
  const total = sum(lines.map(({ payKop }) => payKop));
  const placed = (placement: string) =>
    content.texts.filter((text) => text.placement === placement).flatMap((text) => alignText(text, width));
  // A placement that is not known yet is printed at the foot rather than lost.
  const elsewhere = content.texts.filter(({ placement }) => !['header', 'body', 'footer'].includes(placement));
  return [
    ...placed('header'),
    ...wrap(content.title, width),
    ...wrap(content.receiptKey, width),
    ...wrap(content.occurredAt, width),
    '-'.repeat(width),
    ...lines.flatMap((line) => renderLine(line, discounts.get(line.lineId) ?? 0, width)),
    '-'.repeat(width),
    ...(discount > 0 ? row('ОПЛАЧЕНО БАЛЛАМИ', roubles(discount), width) : []),
    ...row('ИТОГ', roubles(total - discount), width),
    ...placed('body'),
    ...(content.notice === undefined ? [] : wrap(content.notice, width)),
    ...placed('footer'),
    ...elsewhere.flatMap((text) => alignText(text, width)),
  ];
}

function renderLine(
  { name, sku, qty, unit, priceKop, payKop }: PricedLine,
  discountKop: number,
  width: number,
): string[] {
  return [
    ...wrap(name ?? sku, width),
    ...row(`  ${qty} ${toPrintable(unit)} x ${roubles(priceKop)}`, roubles(payKop), width),
    ...(discountKop > 0 ? row('  баллами', `-${roubles(discountKop)}`, width) : []),
  ];
}

function alignText({ text, align }: ReceiptText, width: number): string[] {
  return wrap(text, width).map((line) => {
    if (align === 'right') return line.padStart(width);
    return align === 'center' ? line.padStart(line.length + Math.floor((width - line.length) / 2)) : line;
  });
}

/** Nothing is cut off: what is wider than the paper goes on in the next line. */
function wrap(text: string, width: number): string[] {
  const printable = toPrintable(text);
  const count = Math.max(1, Math.ceil(printable.length / width));
  return Array.from({ length: count }, (_, index) => printable.slice(index * width, (index + 1) * width));
}

/** Words at the left, a sum at the right; on lines of their own where one is too narrow for both. */
function row(left: string, right: string, width: number): string[] {
  if (left.length + 1 + right.length <= width) return [left + right.padStart(width - left.length)];
  return [...wrap(left, width), right.padStart(width)];
}
