import { fileRules } from './file-rules.ts';
import { identifierRules } from './identifier-rules.ts';
import { olderSumRules } from './older-sum-rules.ts';
import type { Rule } from './rule.ts';
import { signerRules } from './signer-rules.ts';
import { sumRules } from './sum-rules.ts';
import { updSellerRules } from './upd-seller-rules.ts';
import { vatRules } from './vat-rules.ts';

/** Every business rule there is; a test keeps the codes unique. */
export const rules: readonly Rule[] = [
  ...fileRules,
  ...sumRules,
  ...olderSumRules,
  ...vatRules,
  ...identifierRules,
  ...signerRules,
  ...updSellerRules,
];
