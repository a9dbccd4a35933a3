import { StykError } from '../../errors/index.ts';
import { edoErrors } from '../errors.ts';
import type { XmlElement } from './element.ts';
import { escapeAttribute, escapeText } from './escape.ts';
import { pathsOf } from './path.ts';
import { encodeWindows1251 } from './windows-1251.ts';

/** Text is collected up to this many characters before it is encoded: large enough to be quick, small enough to stay in cache. */
const CHUNK = 32 * 1024;

const DECLARATION = '<?xml version="1.0" encoding="windows-1251"?>';

/**
 * Writes an element as a windows-1251 document, in chunks of about 32 KB.
 * Every element starts on a line of its own, so that a finding's line number leads to one element.
 *
 * @throws edo-xml-forbidden-character, with `at.path`, for a character that XML 1.0 cannot hold.
 */
export function writeXml(root: XmlElement, sink: (chunk: Uint8Array) => void): void {
  let pending = DECLARATION;
  let current = root;
  let place = '';

  const write = (element: XmlElement): void => {
    current = element;
    pending += `\n<${element.name}`;
    for (const { name, value } of element.attributes) {
      place = name;
      pending += ` ${name}="${escapeAttribute(value)}"`;
    }
    place = '';
    if (element.children.length > 0) {
      pending += `>${escapeText(element.text)}`;
      for (const child of element.children) write(child);
      pending += `\n</${element.name}>`;
    } else if (element.text === '') {
      pending += '/>';
    } else {
      pending += `>${escapeText(element.text)}</${element.name}>`;
    }
    if (pending.length >= CHUNK) flush();
  };

  const flush = (): void => {
    sink(encodeWindows1251(pending));
    pending = '';
  };

  try {
    write(root);
  } catch (error) {
    if (!(error instanceof StykError) || error.code !== 'edo-xml-forbidden-character') throw error;
    const path = pathsOf(root)(current, place === '' ? '' : `@${place}`);
    const character = String(error.params['character']);
    throw edoErrors.create('edo-xml-forbidden-character', { character }, { at: { path }, cause: error });
  }
  pending += '\n';
  flush();
}

/** `writeXml` into one array. */
export function xmlBytes(root: XmlElement): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array[] = [];
  writeXml(root, (chunk) => chunks.push(chunk));
  const bytes = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
