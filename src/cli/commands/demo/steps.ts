import type { Step } from './step.ts';
import { archive } from './steps/archive.ts';
import { balances } from './steps/balances.ts';
import { conformance } from './steps/conformance.ts';
import { document } from './steps/document.ts';
import { exchange } from './steps/exchange.ts';
import { partner } from './steps/partner.ts';
import { receipts } from './steps/receipts.ts';
import { resubmission } from './steps/resubmission.ts';
import { sandbox } from './steps/sandbox.ts';
import { till } from './steps/till.ts';

/** The main job, in order. */
export const steps: readonly Step[] = [
  sandbox,
  partner,
  till,
  receipts,
  balances,
  resubmission,
  document,
  exchange,
  archive,
  conformance,
];
