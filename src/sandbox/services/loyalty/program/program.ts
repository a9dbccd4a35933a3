import type { Program as PublishedProgram } from '@styk/sdk/api/loyalty';

/** Parameters of a loyalty programme. All rules of the ledger are made of these; none is written into the code. */
export interface Program extends PublishedProgram {
  /** From earning to the moment when points may be spent. */
  readonly activationDelaySec: number;
  readonly spendOrder: 'FIFO' | 'FEFO';
  readonly clawback: 'debt' | 'within_balance';
}

/** The programme of the sandbox. */
export const defaultProgram: Program = {
  programId: 'default',
  version: 1,
  timezone: 'Europe/Moscow',
  pointValueKop: 100,
  lotLife: { days: 365 },
  activationDelaySec: 0,
  maxRedeemBp: 5000,
  minLineKop: 1,
  redeemExclusions: ['gift-card', 'tobacco'],
  quoteTtlSec: 600,
  holdTtlSec: 900,
  spendOrder: 'FIFO',
  clawback: 'debt',
  restoreGraceDays: 14,
  orphanAfterHours: 72,
  catchUpDays: 30,
  levels: [
    { name: 'Базовый', requiredKop: 0, baseRateBp: 500 },
    { name: 'Серебряный', requiredKop: 10_000_000, baseRateBp: 700 },
    { name: 'Золотой', requiredKop: 30_000_000, baseRateBp: 1000 },
  ],
};
