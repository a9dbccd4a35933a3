import { invoiceCircumstances, transferCircumstances } from './circumstances.ts';
import { countries } from './countries.ts';
import { currencies } from './currencies.ts';
import { functions } from './functions.ts';
import type { ReferenceList } from './reference-list.ts';
import { regions } from './regions.ts';
import { units } from './units.ts';

/** Every reference list built in. Rates of VAT, which are more than codes, are `vatRates`. */
export const referenceLists: readonly ReferenceList[] = [
  units,
  currencies,
  countries,
  regions,
  functions,
  invoiceCircumstances,
  transferCircumstances,
];
