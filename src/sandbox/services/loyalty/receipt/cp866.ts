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
const UNPRINTABLE = /[^ -~А-яЁёЄєЇїЎў°∙·√№¤]/gu;

/** Text a fiscal printer can print: signs that are not in CP866 are replaced, unknown ones by `?`. */
export function toPrintable(text: string): string {
  return text.replace(UNPRINTABLE, (sign) => REPLACEMENTS[sign] ?? '?');
}
