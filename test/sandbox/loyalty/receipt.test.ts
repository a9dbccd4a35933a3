import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toPrintable } from '../../../src/sandbox/services/loyalty/receipt/cp866.ts';
import { layOut } from '../../../src/sandbox/services/loyalty/receipt/layout.ts';

/** The decoder of the runtime is the oracle: every byte of the page that is neither a frame nor a control. */
const CP866 = new Set(
  new TextDecoder('ibm866').decode(Uint8Array.from({ length: 224 }, (_, index) => index + 32)).replace('\x7f', ''),
);

test('whatever the text, only signs of CP866 are printed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const sign of toPrintable(text)) expect(CP866).toContain(sign);
    }),
  );
});

test('letters stay, typographic signs become what a typewriter has', () => {
  const letters = 'Ёжик съел 5 № & ещё — «вкусно» … 10 ₽ 🎉';
  expect(toPrintable(letters)).toBe('Ёжик съел 5 № & ещё - "вкусно" ... 10 руб. ?');
});

test('no line is wider than the printer, no word is lost, and there are at most 24 lines', () => {
  const phrases = fc.array(fc.string({ unit: fc.constantFrom('а', 'б', ' '), maxLength: 80 }), { maxLength: 12 });
  fc.assert(
    fc.property(phrases, fc.integer({ min: 24, max: 64 }), (texts, width) => {
      const lines = layOut(
        texts.map((text) => ({ kind: 'balance', text })),
        width,
      );
      for (const { text } of lines) expect(text.length).toBeLessThanOrEqual(width);
      expect(lines.length).toBeLessThanOrEqual(24);
      const letters = (text: string) => text.replaceAll(' ', '');
      if (lines.length < 24) expect(letters(lines.map(({ text }) => text).join(''))).toBe(letters(texts.join('')));
    }),
  );
});
