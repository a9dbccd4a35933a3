import type { ReceiptText, ReceiptTexts } from '@styk/sdk/api/loyalty';
import { toPrintable } from './cp866.ts';

const MOST_LINES = 24;

/** One thing to say on the receipt. */
export interface Phrase {
  readonly kind: 'accrual' | 'redeem' | 'balance' | 'expiring' | 'level' | 'path';
  readonly text: string;
  readonly style?: 'normal' | 'bold';
}

/** Lines for the foot of the receipt: printable in CP866, none wider than the printer, at most 24. */
export function layOut(phrases: readonly Phrase[], width: number): ReceiptTexts {
  const lines = phrases.flatMap(({ kind, text, style = 'normal' }) =>
    wrap(toPrintable(text), width).map(
      (line): ReceiptText => ({ kind, placement: 'footer', align: 'left', style, text: line }),
    ),
  );
  return lines.slice(0, MOST_LINES);
}

/** Breaks at blanks, and inside a word only when it is wider than the line. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest.length > width) {
    const blank = rest.lastIndexOf(' ', width);
    const end = blank > 0 ? blank : width;
    lines.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return [...lines, rest];
}
