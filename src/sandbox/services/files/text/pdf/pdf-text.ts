import { TEXT_LIMIT } from '../limits.ts';
import { type ContentResources, contentText } from './content-text.ts';
import { type FontDecoder, fontDecoder } from './font.ts';
import type { PdfDictionary, PdfValue } from './lexer.ts';
import { nameOf, PdfObjects } from './objects.ts';

/** Parents of a page, and forms inside forms. */
const DEPTH_LIMIT = 8;

/** Forms drawn in one file: they may be drawn again and again, each drawing others. */
const FORM_LIMIT = 2000;

/** The text of a PDF, page by page; undefined for an encrypted one. Throws for what is none or unpacks to too much. */
export function pdfText(bytes: Uint8Array): string | undefined {
  const objects = new PdfObjects(bytes);
  if (objects.isEncrypted) return undefined;
  const decoders = new Map<PdfDictionary, FontDecoder>();
  const decoderOf = (font: PdfDictionary): FontDecoder => {
    const known = decoders.get(font) ?? fontDecoder(objects, font);
    decoders.set(font, known);
    return known;
  };
  let forms = 0;
  const resourcesOf = (resources: PdfDictionary | undefined, depth: number): ContentResources => ({
    font(name) {
      const font = objects.dictionary(objects.dictionary(resources?.get('Font'))?.get(name));
      return font && decoderOf(font);
    },
    form(name) {
      const reference = objects.dictionary(resources?.get('XObject'))?.get(name);
      const form = objects.dictionary(reference);
      if (depth >= DEPTH_LIMIT || nameOf(form?.get('Subtype')) !== 'Form') return '';
      forms += 1;
      if (forms > FORM_LIMIT) throw new RangeError('too many forms');
      const own = objects.dictionary(form?.get('Resources')) ?? resources;
      return contentText(objects.stream(reference) ?? '', resourcesOf(own, depth + 1));
    },
  });
  let text = '';
  for (const page of objects.dictionaries()) {
    if (nameOf(page.get('Type')) !== 'Page') continue;
    const resources = resourcesOf(objects.dictionary(inherited(objects, page, 'Resources')), 0);
    text += `${contentText(pageContent(objects, page), resources)}\n`;
    if (text.length > TEXT_LIMIT) break;
  }
  return text;
}

/** A page may have its content in several streams, cut anywhere between two operators. */
function pageContent(objects: PdfObjects, page: PdfDictionary): string {
  const contents = page.get('Contents');
  const resolved = objects.resolve(contents);
  const streams = Array.isArray(resolved)
    ? (resolved as readonly PdfValue[])
    : contents === undefined
      ? []
      : [contents];
  return streams.map((one) => objects.stream(one) ?? '').join('\n');
}

/** What a page does not say itself its parents say for it (ISO 32000-1, section 7.7.3.4). */
function inherited(objects: PdfObjects, page: PdfDictionary, key: string): PdfValue | undefined {
  let node: PdfDictionary | undefined = page;
  for (let depth = 0; node !== undefined && depth < DEPTH_LIMIT; depth += 1) {
    const value = node.get(key);
    if (value !== undefined) return value;
    node = objects.dictionary(node.get('Parent'));
  }
  return undefined;
}
