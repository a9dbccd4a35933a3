import { hash } from 'node:crypto';
import type { CategorySchema, Dictionary } from '@styk/sdk/api/catalog';
import { entityTag } from '../../../entity-tag.ts';
import { found } from '../../../found.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import { categorySchema } from '../category-schema.ts';
import { readDictionary } from '../dictionaries/read.ts';

interface DictionaryParams {
  readonly dictionaryName: string;
  readonly on?: string;
  readonly 'If-None-Match'?: string;
}

export function getDictionary(call: OperationCall<DictionaryParams>): OperationResult<Dictionary> {
  const { dictionaryName, on, 'If-None-Match': known } = call.params;
  const dictionary = found(readDictionary(dictionaryName, call.now, call.language, on), dictionaryName);
  // What is answered also depends on the day asked for and on the language.
  const content = hash('sha256', JSON.stringify(dictionary.entries)).slice(0, 12);
  const etag = entityTag(`${dictionary.version}-${content}`);
  // Weak comparison (RFC 9110 section 13.1.2).
  if (known?.replace(/^W\//, '') === etag) return { status: 304, headers: { etag } };
  return { status: 200, headers: { etag }, body: dictionary };
}

export function getCategorySchema(
  call: OperationCall<{ readonly categoryId: string }>,
): OperationResult<CategorySchema> {
  const { categoryId } = call.params;
  return { status: 200, body: found(categorySchema(categoryId), categoryId) };
}
