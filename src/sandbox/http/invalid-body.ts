import type { LocalizedText } from '@styk/sdk/errors';
import type { ProblemError } from '../problems.ts';
import { validationFailed } from './common-problems.ts';

/** The refusal of a body that keeps to its schema and is wrong all the same. `pointer` is a JSON pointer into it. */
export function invalid(pointer: string, detail: LocalizedText): ProblemError {
  return validationFailed([{ pointer, code: 'validation-failed', detail }]);
}
