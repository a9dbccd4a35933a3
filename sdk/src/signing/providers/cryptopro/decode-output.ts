/** In which a tool writes Russian when it does not write UTF-8: Windows, and DOS as its console still is. */
const CODE_PAGES = ['windows-1251', 'ibm866'] as const;

/**
 * What a tool has printed, in whatever code page: the same tool writes UTF-8 on Linux, cp866 into a console of Windows
 * and cp1251 with some settings, and does not say which.
 */
export function decodeOutput(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const readings = CODE_PAGES.map((codePage) => new TextDecoder(codePage).decode(bytes));
    const [best = ''] = readings.toSorted((one, other) => letters(other) - letters(one));
    return best;
  }
}

/** Russian read in the wrong one of the two has graphics, signs and letters of other languages instead of these. */
function letters(text: string): number {
  return text.match(/[а-яА-ЯёЁ]/g)?.length ?? 0;
}
