import { edoErrors } from '../errors.ts';
import { isXmlCharacter } from './characters.ts';
import { describeCharacter, encodableAboveAscii, isEncodable } from './windows-1251.ts';

/** What needs no escape: most values pass this one test and are written as they are. */
const special = new RegExp(`[^ !#-%'-;=?-~${encodableAboveAscii}]`);

const inAttributes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A reader turns these three into spaces unless they are references (XML 1.0, 3.3.3).
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

const inText: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

/** Escapes an attribute's value for windows-1251: a character it does not have becomes a numeric reference. */
export function escapeAttribute(value: string): string {
  return special.test(value) ? escapeWith(value, inAttributes) : value;
}

/** Escapes text between tags for windows-1251. */
export function escapeText(value: string): string {
  return special.test(value) ? escapeWith(value, inText) : value;
}

function escapeWith(value: string, names: Readonly<Record<string, string>>): string {
  let escaped = '';
  for (const character of value) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (!isXmlCharacter(codePoint)) {
      throw edoErrors.create('edo-xml-forbidden-character', { character: describeCharacter(codePoint) });
    }
    const encodable = codePoint <= 0xffff && isEncodable(codePoint);
    escaped += names[character] ?? (encodable ? character : `&#${codePoint};`);
  }
  return escaped;
}
