/** A heading without case, blanks, ё and punctuation, as headings are compared: `Ед. изм.` and `ЕД.ИЗМ` are one. `№` and `%` count. */
export function normaliseHeading(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll('ё', 'е')
      // NFKC has made `No` of `№`.
      .replace(/(?<![a-z])no(?![a-z])|№|#/g, '№')
      .replace(/[^\p{L}\p{N}%№]/gu, '')
  );
}
