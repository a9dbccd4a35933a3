import { validationFailed } from './http/common-problems.ts';

/** `Money` and `SignedMoney` of the contracts. */
export interface Roubles {
  readonly amount: number;
  readonly currency: 'RUB';
}

/** Kopecks as the contracts write them. */
export function roubles(kopecks: number): Roubles {
  return { amount: kopecks, currency: 'RUB' };
}

/** Kopecks of a sum that is to move: the contract lets in a zero, which moves nothing. */
export function readAmount({ amount }: { readonly amount: number }): number {
  if (amount > 0) return amount;
  const detail = { ru: 'сумма должна быть больше нуля', en: 'the sum has to be above zero' };
  throw validationFailed([{ pointer: '/amount/amount', code: 'validation-failed', detail }]);
}
