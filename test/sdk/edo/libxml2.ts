import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { sharedFile } from '../../shared.ts';

/** libxml2 with an official schema: the oracle for ours. It has no iconv, so documents are given to it as UTF-8 copies. */
export class SchemaOracle implements Disposable {
  readonly #schema: XmlDocument;
  readonly #validator: XsdValidator;

  constructor(schemaFile: string) {
    const bytes = readFileSync(sharedFile(`formats/xsd/${schemaFile}`));
    this.#schema = XmlDocument.fromString(utf8Copy(bytes), { url: basename(schemaFile) });
    this.#validator = XsdValidator.fromDoc(this.#schema);
  }

  /** The messages of libxml2; empty where the document is valid. */
  problems(bytes: Uint8Array): string[] {
    using document = XmlDocument.fromString(utf8Copy(bytes));
    try {
      this.#validator.validate(document);
      return [];
    } catch (error) {
      if (!(error instanceof XmlValidateError)) throw error;
      return error.details.map(({ message }) => message);
    }
  }

  [Symbol.dispose](): void {
    this.#validator.dispose();
    this.#schema.dispose();
  }
}

/** The document's text with UTF-8 in its declaration. */
export function utf8Copy(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 100));
  const encoding = /encoding="windows-1251"/i.test(head) ? 'windows-1251' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes).replace(/encoding="windows-1251"/i, 'encoding="UTF-8"');
}
