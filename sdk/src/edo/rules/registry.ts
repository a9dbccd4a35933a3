import { amountRules } from './amount-rules.ts';
import { correctionRules } from './correction-rules.ts';
import { customsRules } from './customs-rules.ts';
import { dateRules } from './date-rules.ts';
import { fileRules } from './file-rules.ts';
import { identifierRules } from './identifier-rules.ts';
import { markingRules } from './marking-rules.ts';
import { mchdRules } from './mchd-rules.ts';
import { referenceRules } from './reference-rules.ts';
import type { Rule } from './rule.ts';
import { signerRules } from './signer-rules.ts';
import { sumRules } from './sum-rules.ts';
import { textRules } from './text-rules.ts';
import { updBuyerRules } from './upd-buyer-rules.ts';
import { updSellerRules } from './upd-seller-rules.ts';
import { vatRules } from './vat-rules.ts';
import { waybillRules } from './waybill-rules.ts';
import { waybillTotalRules } from './waybill-total-rules.ts';

/** Every business rule about one document; a test keeps the codes unique. */
export const rules: readonly Rule[] = [
  ...fileRules,
  ...sumRules,
  ...amountRules,
  ...vatRules,
  ...identifierRules,
  ...referenceRules,
  ...customsRules,
  ...markingRules,
  ...dateRules,
  ...signerRules,
  ...updSellerRules,
  ...updBuyerRules,
  ...correctionRules,
  ...waybillRules,
  ...waybillTotalRules,
  ...textRules,
  ...mchdRules,
];
