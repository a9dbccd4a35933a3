import type { LocalizedText } from '@styk/sdk/errors';
import { commonProblems } from '../../../http/common-problems.ts';
import type { ProblemError } from '../../../problems.ts';

/** The refusal of a body that keeps to its schema and is wrong all the same. `pointer` is a JSON pointer into it. */
export function invalid(pointer: string, detail: LocalizedText): ProblemError {
  const errors = [{ pointer, code: 'validation-failed', detail }];
  return commonProblems.create('validation-failed', { count: 1, first: pointer }, { errors });
}
