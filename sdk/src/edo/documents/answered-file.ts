import { edoErrors } from '../errors.ts';
import { findFormat } from '../formats/registry.ts';
import type { AnsweredFile } from './document-type.ts';

/** In `TitleType.answers`: any file that was received. */
export const ANY_FILE = '*';

/**
 * The file that a title answers, where the title cannot be made without it.
 *
 * @param answers as in `TitleType`
 * @throws edo-answered-missing
 */
export function requireAnswered(answered: AnsweredFile | undefined, answers: string): AnsweredFile {
  if (answered !== undefined) return answered;
  const name = answers === ANY_FILE ? ANY_FILE : `${findFormat(answers).prefix}_*.xml`;
  throw edoErrors.create('edo-answered-missing', { answered: name });
}

/** Detached signatures as titles quote them. */
export function quotedSignatures({ signatures }: Pick<AnsweredFile, 'signatures'>): readonly string[] {
  return signatures.map((signature) => Buffer.from(signature).toString('base64'));
}
