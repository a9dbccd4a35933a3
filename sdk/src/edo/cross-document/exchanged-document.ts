import type { FormatInfo } from '../formats/edition.ts';
import { recogniseFormat } from '../formats/recognise.ts';
import { type DocumentFacts, documentFacts } from '../rules/facts.ts';
import type { XmlDocument } from '../xml/document.ts';
import { readXml } from '../xml/reader.ts';

/** A file of an exchange. */
export interface DocumentFile {
  readonly bytes: Uint8Array;
}

/** What of a document others are compared with. */
export interface ExchangedDocument {
  readonly info: FormatInfo;
  readonly facts: DocumentFacts;
  /** ИдФайл. */
  readonly id: string;
}

/** A document that is looked at, so that places in it can be told. */
export interface LocatedDocument extends ExchangedDocument {
  readonly locate: XmlDocument['locate'];
}

/** @throws edo-format-…, edo-xml-…, edo-bytes-… */
export function readDocument(bytes: Uint8Array): LocatedDocument {
  const { root, locate } = readXml(bytes);
  return { info: recogniseFormat(root), facts: documentFacts(root), id: root.attribute('ИдФайл') ?? '', locate };
}

/** The document without its lines and its text: what is worth keeping of each of thousands. Its tree is cut. */
export function withoutLines({ info, facts, id }: ExchangedDocument): ExchangedDocument {
  const { root, shape } = facts;
  const table = shape === undefined ? undefined : root.find(shape.lines.slice(0, shape.lines.lastIndexOf('/')));
  table?.children.splice(0);
  return { info, facts, id };
}
