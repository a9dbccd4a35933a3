/** What a person would write on a typewriter instead. */
const REPLACEMENTS: Readonly<Record<string, string>> = {
  '«': '"',
  '»': '"',
  '“': '"',
  '”': '"',
  '„': '"',
  '’': "'",
  '—': '-',
  '–': '-',
  '−': '-',
  '…': '...',
  '₽': 'руб.',
};

/** Letters and signs of code page 866, without its frames and blocks. */
const PRINTABLE = /^[ -~А-яЁёЄєЇїЎў°∙·√№¤]$/u;

/** Text a fiscal printer can print: signs that are not in CP866 are replaced, unknown ones by `?`. */
export function toPrintable(text: string): string {
  return Array.from(text, (sign) => (PRINTABLE.test(sign) ? sign : (REPLACEMENTS[sign] ?? '?'))).join('');
}
