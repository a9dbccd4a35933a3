import type { ServiceContext } from '../../operation.ts';
import type { Tx } from '../../storage/tx.ts';

/** Parameters of the loyalty programme that the rule works with. */
export interface ProgramTerms {
  readonly pointValueKop: number;
  /** What has to stay of a line. */
  readonly minLineKop: number;
  /** Categories that bring no points. */
  readonly accrualExclusions: readonly string[];
  /** Rate of the lowest level. */
  readonly lowestRateBp: number;
  /** Day of an instant, and the first instant of a day, in the programme's time zone; days count from 1970-01-01. */
  readonly zone: { dayOf(instant: number): number; startOfDay(day: number): number };
}

/** An article as a price tag needs it. */
export interface TaggedArticle {
  readonly title: string;
  readonly unit: string;
  readonly priceKop: number;
  readonly category?: string;
}

/** What the promotions need from their neighbours in the sandbox. */
export interface PromotionsDependencies {
  readonly terms: ProgramTerms;
  knowsStore(tx: Tx, partnerId: string, storeId: string): boolean;
  /** With its price in the store; undefined for an article the partner does not sell. */
  findArticle(tx: Tx, partnerId: string, sku: string, storeId: string): TaggedArticle | undefined;
  /** Segments the customer is in now; none without the customer's consent to the partner. */
  segmentsOf(context: ServiceContext, partnerId: string, customerId: string): readonly string[];
  /** What the partner is ranked by. Answers to offers are not among it. */
  rankingInputs(tx: Tx, partnerId: string): Readonly<Record<string, number>>;
}
