import { edoErrors } from '../errors.ts';
import { isXmlCharacter } from './characters.ts';
import type { XmlDocument } from './document.ts';
import type { XmlLimits } from './limits.ts';
import { describeCharacter } from './windows-1251.ts';

/** A map, because an object would also know `&constructor;`. */
const predefined: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Expands character references and the five predefined entities of one document, and counts them. */
export class ReferenceReader {
  readonly #limits: XmlLimits;
  readonly #locate: XmlDocument['locate'];
  /** How many were expanded so far. */
  count = 0;

  constructor(limits: XmlLimits, locate: XmlDocument['locate']) {
    this.#limits = limits;
    this.#locate = locate;
  }

  /** @param offset where `raw` begins in the document, for the place of an error. */
  expand(raw: string, offset: number): string {
    let at = raw.indexOf('&');
    if (at < 0) return raw;
    let expanded = '';
    let from = 0;
    for (; at >= 0; at = raw.indexOf('&', from)) {
      const end = raw.indexOf(';', at);
      const name = end < 0 ? raw.slice(at + 1, at + 20) : raw.slice(at + 1, end);
      expanded += raw.slice(from, at) + this.#resolve(name, end >= 0, offset + at);
      from = end + 1;
    }
    return expanded + raw.slice(from);
  }

  #resolve(name: string, terminated: boolean, offset: number): string {
    const at = this.#locate;
    if (++this.count > this.#limits.references) {
      throw edoErrors.create('edo-xml-limit', { limit: 'references', value: this.count }, { at: at(offset) });
    }
    const numeric = /^#(?:(\d{1,10})|x([\da-fA-F]{1,8}))$/.exec(name);
    const character = numeric === null ? predefined.get(name) : fromReference(numeric);
    if (character === undefined || !terminated) {
      throw edoErrors.create('edo-xml-entity', { name: name.slice(0, 40) }, { at: at(offset) });
    }
    const codePoint = character.codePointAt(0) ?? 0;
    if (!isXmlCharacter(codePoint)) {
      const shown = describeCharacter(codePoint);
      throw edoErrors.create('edo-xml-forbidden-character', { character: shown }, { at: at(offset) });
    }
    return character;
  }
}

function fromReference(match: RegExpExecArray): string | undefined {
  const codePoint = match[1] === undefined ? Number.parseInt(match[2] ?? '', 16) : Number.parseInt(match[1], 10);
  return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : undefined;
}
