import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readChosenNames } from '../../../src/codegen/foreign/chosen-names.ts';
import { type GeneratedSdk, generateSdk, type SdkOptions } from '../../../src/codegen/foreign/generate-sdk.ts';
import { loadDocumentSet } from '../../../src/contracts/document-set.ts';
import { parseDocument } from '../../../src/contracts/parse-document.ts';

const folder = join(import.meta.dirname, 'fixtures/shop');

/** A small contract of several files in which every trap stands at least once. */
export const shop = loadDocumentSet([join(folder, 'openapi.yaml')]);

const namesText = readFileSync(join(folder, 'names.json'), 'utf8');
export const shopNames = readChosenNames(parseDocument(namesText, 'names.json'), 'names.json', shop);

export function shopSdk(options: Partial<SdkOptions> = {}): Promise<GeneratedSdk> {
  return generateSdk(shop, { extension: 'ts', ...options });
}
