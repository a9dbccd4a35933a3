import { randomInt, randomUUID } from 'node:crypto';
import type { Styk } from '@styk/sdk';
import type { Clock } from '@styk/sdk/clock';
import { testCard } from '../../../../sandbox/test-customers.ts';
import { type Override, override } from './overrides.ts';

const MINUTE_MS = 60_000;

/** What the sandbox does by itself is looked for so often, and so many times. */
const LOOK_MS = 100;
const MOST_LOOKS = 100;

/** A test article as lines of receipts and orders name it. */
export const ARTICLE = {
  sku: '4600000000017',
  title: 'Чай чёрный листовой, 100 г',
  unit: 'pcs',
  priceKop: 19_990,
  vatCode: 'vat22',
} as const;

/** The card that sales of the recipes are made with: test customer number 1. */
export const CARD = { kind: 'card', value: testCard(1) } as const;

export interface StageInit {
  readonly styk: Styk;
  /** The machine's clock. */
  readonly clock: Clock;
  readonly overrides: readonly Override[];
}

/** Where a recipe plays: the sandbox, with a store that has goods and a customer with a card. */
export class Stage {
  readonly styk: Styk;
  readonly partnerId: string;
  readonly storeId: string;
  readonly customerId: string;
  readonly #overrides: readonly Override[];
  readonly #clock: Clock;
  #used = false;
  #movedMs = 0;

  private constructor(
    { styk, clock, overrides }: StageInit,
    place: Pick<Stage, 'partnerId' | 'storeId' | 'customerId'>,
  ) {
    this.styk = styk;
    this.partnerId = place.partnerId;
    this.storeId = place.storeId;
    this.customerId = place.customerId;
    this.#clock = clock;
    this.#overrides = overrides;
  }

  /** Seeds the sandbox when it has nobody yet. */
  static async open(init: StageInit): Promise<Stage> {
    const { styk } = init;
    const partnerId = (await styk.identity.getTokenInfo()).partnerId ?? '';
    const find = async () => (await styk.customers.resolveCustomer({ identifier: CARD })).customerId;
    let customerId = await find();
    if (customerId === null) {
      await styk.sandbox.seedSandbox({ scenario: 'small' });
      customerId = await find();
    }
    const [store] = (await styk.partners.listStores(partnerId)).items;
    return new Stage(init, { partnerId, storeId: store?.storeId ?? '', customerId: customerId ?? '' });
  }

  /** The body of the change that causes the event, with what the user wants otherwise. */
  set<Body extends object>(body: Body): Body {
    this.#used = true;
    return override(body, this.#overrides);
  }

  /** Fields the user named although the change has no body. */
  get unused(): readonly string[] {
    return this.#used ? [] : this.#overrides.map(({ path }) => path.join('.'));
  }

  /** By how much the recipe has moved the sandbox's clock. */
  get movedMs(): number {
    return this.#movedMs;
  }

  /** The sandbox's time, in epoch milliseconds. */
  async now(): Promise<number> {
    return Date.parse((await this.styk.sandbox.getClock()).now);
  }

  /** The sandbox's time, RFC 3339. */
  async at(): Promise<string> {
    return (await this.styk.sandbox.getClock()).now;
  }

  async advance(ms: number): Promise<void> {
    await this.styk.sandbox.setClock({ advanceMs: ms });
    this.#movedMs += ms;
  }

  /** Moves the clock on to a moment and a minute more; not back. */
  async reach(time: string): Promise<void> {
    await this.advance(Math.max(0, Date.parse(time) - (await this.now())) + MINUTE_MS);
  }

  pause(ms: number): Promise<void> {
    return this.#clock.sleep(ms);
  }

  /** Looks until there is something to see; undefined when nothing comes. */
  async wait<Seen>(look: () => Promise<Seen | undefined>): Promise<Seen | undefined> {
    for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
      const seen = await look();
      if (seen !== undefined) return seen;
      await this.pause(LOOK_MS);
    }
    return undefined;
  }

  /** A name that nothing has had yet. */
  unique(prefix: string): string {
    return `${prefix}-${randomUUID().slice(0, 13)}`;
  }

  /** A number of nobody: of the test range, as those of the seeds, but beyond them. */
  phone(): string {
    return `+7998${String(randomInt(10_000_000)).padStart(7, '0')}`;
  }

  /** Says that the store has plenty of the test article now, so that it can be reserved and sold. */
  async stockUp(): Promise<void> {
    const { storeId: location } = this;
    const journalWatermark = (await this.styk.stock.listStockJournal({ location, limit: 1 })).lastSeq;
    const level = { location, sku: ARTICLE.sku, unit: 'pcs', freeQty: '1000', journalWatermark, asOf: await this.at() };
    await this.styk.stock.reportLevels({ levels: [level] });
  }
}
