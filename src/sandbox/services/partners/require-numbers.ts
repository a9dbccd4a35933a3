import { isInn, isOgrn } from '@styk/sdk/edo';
import { partnerProblems } from './problems.ts';

/** Numbers of the state registers by which an organisation or an entrepreneur is named. The contract has checked their lengths. */
export interface RegistrationNumbers {
  readonly inn: string;
  readonly ogrn?: string;
  readonly ogrnip?: string;
}

/** Refuses numbers whose check digits are wrong: `inn-invalid`, `ogrn-invalid`. */
export function requireNumbers({ inn, ogrn, ogrnip }: RegistrationNumbers): void {
  if (!isInn(inn)) throw partnerProblems.create('inn-invalid', { inn });
  for (const number of [ogrn, ogrnip]) {
    if (number !== undefined && !isOgrn(number)) throw partnerProblems.create('ogrn-invalid', { ogrn: number });
  }
}
