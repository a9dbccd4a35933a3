import { edoErrors } from '../errors.ts';
import { findFormat } from '../formats/registry.ts';
import type { AnsweredFile } from './document-type.ts';

/**
 * The file that a title answers, where the title cannot be made without it.
 *
 * @throws edo-answered-missing
 */
export function requireAnswered(answered: AnsweredFile | undefined, formatId: string): AnsweredFile {
  if (answered !== undefined) return answered;
  const { title } = findFormat(formatId);
  throw edoErrors.create('edo-answered-missing', { format: formatId, titleRu: title.ru, titleEn: title.en });
}
