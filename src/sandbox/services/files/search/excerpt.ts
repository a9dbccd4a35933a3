import { stemsIn } from './stem.ts';

/** Characters shown before and after the first word found. */
const BEFORE = 80;
const AFTER = 180;

/** The text around the first of the words: `…представлять интересы при подписании…`. */
export function excerptOf(text: string, stems: ReadonlySet<string>): string {
  let place = 0;
  for (const { stem, index } of stemsIn(text)) {
    if (!stems.has(stem)) continue;
    place = index;
    break;
  }
  const start = Math.max(0, place - BEFORE);
  const end = Math.min(text.length, place + AFTER);
  const shown = text.slice(start, end).replace(/\s+/g, ' ').trim().toWellFormed();
  return `${start > 0 ? '…' : ''}${shown}${end < text.length ? '…' : ''}`;
}
