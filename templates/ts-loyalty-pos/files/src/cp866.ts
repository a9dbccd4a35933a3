/** Fiscal printers know the code page CP866 and nothing else: `₽`, `«»`, dashes and emoji are not in it. */
const upperHalf = new TextDecoder('ibm866').decode(Uint8Array.from({ length: 128 }, (_, index) => 128 + index));
const printable = new Set([...Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)), ...upperHalf]);

/** What people write and printers lack, and how it is printed instead. */
const replacements: Readonly<Record<string, string>> = {
  '«': '"',
  '»': '"',
  '„': '"',
  '“': '"',
  '”': '"',
  '’': "'",
  '–': '-',
  '—': '-',
  '…': '...',
  '₽': 'руб',
};

export function isPrintable(text: string): boolean {
  return [...text].every((character) => printable.has(character));
}

/** The text with every character the printer lacks replaced; `?` where there is no better one. */
export function toPrintable(text: string): string {
  return [...text]
    .map((character) => (printable.has(character) ? character : (replacements[character] ?? '?')))
    .join('');
}
