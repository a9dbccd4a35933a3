import type { Clock } from '@styk/sdk';
import type { Driver } from '../driver/driver.ts';
import type { Ecosystem } from '../ecosystem/ecosystem.ts';
import { conformanceErrors } from '../errors.ts';
import type { Basket } from './baskets.ts';

/** A receipt as the driver tells of it. */
export interface TestedReceipt {
  readonly receiptKey: string;
  readonly pointsDiscountKop: number;
  /** How many lines were printed. */
  readonly printedLines: number;
  /** From the order to the printed receipt, measured by the runner. */
  readonly elapsedMs: number;
  readonly occurredAt: string;
}

export interface TestedOrder {
  readonly basket: Basket;
  readonly card?: string;
  readonly redeem?: number;
}

/** The partner's till as the checks see it: its actions with checked answers. */
export interface TestedTill {
  sell(order: TestedOrder): Promise<TestedReceipt>;
  giveBack(receiptKey: string, lines: readonly { lineId: string; qty: string }[]): Promise<void>;
  /** Lets the till send its queue until it is empty, a few times at most; tells what is left. */
  drain(): Promise<number>;
  queueLength(): Promise<number>;
}

/** A till may give up a round of sending early, for instance while the centre loses its answers. */
const drainRounds = 8;
/** It may also pause between attempts by itself, as CORE-05 asks: the rounds together last about ten seconds. */
const pauseMs = (round: number): number => Math.min(250 * 2 ** round, 2_000);

export function testedTill(driver: Driver, ecosystem: Ecosystem, clock: Clock): TestedTill {
  return {
    async sell({ basket, card, redeem }) {
      const action = redeem === undefined ? 'makeSale' : 'redeemSale';
      const occurredAt = ecosystem.now();
      const startedAt = clock.now();
      const params = { lines: basket, occurredAt, ...(card && { card }), ...(redeem && { redeem }) };
      const result = await driver.act(action, params);
      const elapsedMs = Math.round(clock.now() - startedAt);
      const printed = field(result, action, 'printed', (value) => Array.isArray(value)) as readonly unknown[];
      return {
        receiptKey: field(result, action, 'receiptKey', isText) as string,
        pointsDiscountKop: field(result, action, 'pointsDiscountKop', Number.isSafeInteger) as number,
        printedLines: printed.length,
        elapsedMs,
        occurredAt,
      };
    },
    async giveBack(receiptKey, lines) {
      await driver.act('returnLines', { receiptKey, lines, occurredAt: ecosystem.now() });
    },
    async drain() {
      const drainOnce = async () => queueLengthOf(await driver.act('drainQueue', {}), 'drainQueue');
      let left = await drainOnce();
      for (let round = 1; round < drainRounds && left > 0; round += 1) {
        await clock.sleep(pauseMs(round - 1));
        left = await drainOnce();
      }
      return left;
    },
    queueLength: async () => queueLengthOf(await driver.act('getState', {}), 'getState'),
  };
}

function queueLengthOf(result: unknown, action: string): number {
  return field(result, action, 'queueLength', (value) => Number.isSafeInteger(value) && Number(value) >= 0) as number;
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

/** @throws StykError `conformance-answer-incomplete` */
function field(result: unknown, action: string, name: string, fits: (value: unknown) => boolean): unknown {
  const value = typeof result === 'object' && result !== null ? (result as Record<string, unknown>)[name] : undefined;
  if (!fits(value)) throw conformanceErrors.create('conformance-answer-incomplete', { action, field: name });
  return value;
}
