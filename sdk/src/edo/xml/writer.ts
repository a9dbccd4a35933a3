import { StykError } from '../../errors/index.ts';
import { edoErrors } from '../errors.ts';
import { ByteSink } from './byte-sink.ts';
import { forbiddenCharacter } from './characters.ts';
import type { XmlAttribute, XmlElement } from './element.ts';
import { CONTENT, DECLARATION, EMPTY, LINE_END, markupOf, type NameMarkup } from './markup.ts';
import { OmittedRun } from './omitted-run.ts';
import { type PathWriter, pathsOf } from './path.ts';

/**
 * Writes an element as a windows-1251 document, in chunks of about 50 KB.
 * Every element starts on a line of its own, so that a finding's line number leads to one element.
 *
 * @throws edo-xml-forbidden-character, with `at.path`, for a character that XML 1.0 cannot hold; edo-xml-unencodable for a name.
 */
export function writeXml(root: XmlElement, hand: (chunk: Uint8Array<ArrayBuffer>) => void): void {
  written(root, new ByteSink(hand));
}

/** `writeXml` into one array. */
export function xmlBytes(root: XmlElement): Uint8Array<ArrayBuffer> {
  return written(root, new ByteSink());
}

function written(root: XmlElement, sink: ByteSink): Uint8Array<ArrayBuffer> {
  try {
    sink.markup(DECLARATION);
    writeElement(root, sink);
    sink.markup(LINE_END);
  } catch (error) {
    throw placed(error, pathsOf(root), root);
  }
  return sink.end();
}

/** Writes an element with all that is in it; errors are without a place. */
export function writeElement(element: XmlElement, sink: ByteSink): void {
  const { children, text } = element;
  const markup = markupOf(element.name);
  writeStart(element, markup, sink);
  if (children.length > 0) {
    sink.markup(CONTENT);
    if (text !== '') sink.text(text);
    for (let index = 0; index < children.length; index++) writeElement(children[index] as XmlElement, sink);
    sink.markup(markup.closeBelow);
  } else if (text === '') {
    sink.markup(EMPTY);
  } else {
    sink.textAlone(CONTENT, text, markup.close);
  }
  sink.settle();
}

/** Writes a document around its omitted runs: stops where each of them stands, for its elements to be written. */
export function* writeOutline(root: XmlElement, sink: ByteSink): Generator<OmittedRun, void, void> {
  sink.markup(DECLARATION);
  yield* outline(root, sink);
  sink.markup(LINE_END);
}

function* outline(element: XmlElement, sink: ByteSink): Generator<OmittedRun, void, void> {
  if (element instanceof OmittedRun) yield element;
  else if (!hasRun(element)) writeElement(element, sink);
  else {
    const markup = markupOf(element.name);
    writeStart(element, markup, sink);
    sink.markup(CONTENT);
    for (const child of element.children) yield* outline(child, sink);
    sink.markup(markup.closeBelow);
  }
}

function hasRun({ children }: XmlElement): boolean {
  return children.some((child) => child instanceof OmittedRun || hasRun(child));
}

function writeStart({ attributes }: XmlElement, { open }: NameMarkup, sink: ByteSink): void {
  sink.markup(open);
  for (let index = 0; index < attributes.length; index++) {
    const { name, value } = attributes[index] as XmlAttribute;
    sink.attribute(markupOf(name).attribute, value);
  }
}

/** The error with the place of the character. */
export function placed(error: unknown, pathOf: PathWriter, root: XmlElement): unknown {
  if (!(error instanceof StykError) || error.code !== 'edo-xml-forbidden-character') return error;
  const path = placeOfForbidden(root, pathOf);
  const character = String(error.params['character']);
  return edoErrors.create('edo-xml-forbidden-character', { character }, { at: { path }, cause: error });
}

function placeOfForbidden(element: XmlElement, pathOf: PathWriter): string {
  const attribute = element.attributes.find(({ value }) => forbiddenCharacter.test(value));
  if (attribute !== undefined) return pathOf(element, `@${attribute.name}`);
  if (forbiddenCharacter.test(element.text)) return pathOf(element);
  for (const child of element.children) {
    const path = placeOfForbidden(child, pathOf);
    if (path !== '') return path;
  }
  return '';
}
