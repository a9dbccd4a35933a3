import type { Tx } from '../../storage/tx.ts';

/** What the stock needs from its neighbours in the sandbox. */
export interface StockDependencies {
  /** Whether the partner has a store or warehouse of this name. */
  knowsLocation(tx: Tx, partnerId: string, location: string): boolean;
  /** The partner's locations in a region (ISO 3166-2). */
  locationsIn(tx: Tx, partnerId: string, region: string): readonly string[];
  /** The article the partner calls so, with the unit of its mapping; undefined when nothing is mapped to it. */
  findArticle(tx: Tx, partnerId: string, sku: string): Article | undefined;
}

export interface Article {
  /** Code of the `units` dictionary. */
  readonly unit: string;
}
