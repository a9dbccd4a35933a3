import { createRequire } from 'node:module';
import { type Face, MM_PER_POINT, type Weight } from '@styk/sdk/edo/print';
import PDFDocument from 'pdfkit';
import { printableText } from './printable-text.ts';

const require = createRequire(import.meta.url);

/** Files of the letters. */
export const PT_SANS: Readonly<Record<Weight, string>> = {
  regular: require.resolve('@expo-google-fonts/pt-sans/400Regular/PTSans_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/pt-sans/700Bold/PTSans_700Bold.ttf'),
};

/** Units of a letter's width, so that rounding does not count. */
const UNITS = 1000;

/**
 * PT Sans as forms are laid out with it. A text is as wide as its letters one by one: what kerning takes away only makes
 * it narrower, and a letter is measured once.
 */
export function ptSans(): Face {
  const document = new PDFDocument({ autoFirstPage: false });
  const widths = { regular: new Map<string, number>(), bold: new Map<string, number>() };
  const letterWidth = (letter: string, weight: Weight): number => {
    const known = widths[weight].get(letter);
    if (known !== undefined) return known;
    const measured = document.font(PT_SANS[weight]).fontSize(UNITS).widthOfString(letter) / UNITS;
    widths[weight].set(letter, measured);
    return measured;
  };
  return {
    width(text, weight, size) {
      let sum = 0;
      for (const letter of text) sum += letterWidth(letter, weight);
      return sum * size * MM_PER_POINT;
    },
    drawable: printableText,
  };
}
