import type { StockContext } from './context.ts';
import type { Article, StockDependencies } from './dependencies.ts';
import type { LineRefusal } from './line-refusals.ts';

/** The article with the unit it is measured in, or why the line cannot name it so. */
export function readArticle(
  { findArticle }: Pick<StockDependencies, 'findArticle'>,
  { tx, partnerId }: StockContext,
  sku: string,
  given: string | undefined,
): { readonly article: Article } | { readonly refusal: LineRefusal } {
  const article = findArticle(tx, partnerId, sku);
  if (article === undefined) return { refusal: { code: 'sku-unknown', params: { sku } } };
  const { unit } = article;
  if (given === undefined || given === unit) return { article };
  return { refusal: { code: 'unit-mismatch', params: { sku, unit, given } } };
}
