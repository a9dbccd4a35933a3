/** A UTF-16 unit sequence that XML 1.0 (production 2, Char) does not allow: controls, lone surrogates, U+FFFE and U+FFFF. */
export const forbiddenCharacter =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters being refused
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** One name from `lastIndex` on (XML 1.0, production 5), sticky. */
export const namePattern =
  /[:A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}][-.0-9:A-Z_a-z\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u200c-\u200d\u203f\u2040\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}]*/uy;

/** Looked for in so many characters: with blanks in plenty it has a tenth of them. */
export const LONGEST_DECLARATION = 400;

/** The XML declaration (production 23) at the beginning of a document. */
export const declarationPattern =
  /^<\?xml\s+version\s*=\s*(["'])1\.\d\1(\s+encoding\s*=\s*(["'])[\w.-]+\3)?(\s+standalone\s*=\s*(["'])(yes|no)\5)?\s*\?>/;

export function isXmlCharacter(codePoint: number): boolean {
  if (codePoint < 0x20) return codePoint === 0x9 || codePoint === 0xa || codePoint === 0xd;
  if (codePoint <= 0xd7ff) return true;
  return (codePoint >= 0xe000 && codePoint <= 0xfffd) || (codePoint >= 0x10000 && codePoint <= 0x10ffff);
}

/** Space, tab, newline and carriage return only. */
export function isWhitespace(text: string): boolean {
  return /^[ \t\n\r]*$/.test(text);
}
