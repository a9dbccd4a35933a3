import type { ProblemError } from '../../../problems.ts';
import { loyaltyProblems } from '../problems.ts';
import type { Difference } from './register.ts';

/** The refusal of a register that is not what was announced; every figure that differs is a finding. */
export function differing(differences: readonly Difference[]): ProblemError {
  const [first] = differences;
  const { what = '', announced = '', found = '' } = first ?? {};
  const errors = differences.map((one) => ({
    code: 'register-control-sum-mismatch',
    detail: {
      ru: `${one.what}: объявлено ${one.announced}, получено ${one.found}`,
      en: `${one.what}: announced ${one.announced}, received ${one.found}`,
    },
  }));
  return loyaltyProblems.create('register-control-sum-mismatch', { what, announced, found }, { errors });
}
