/** An article of the ecosystem, to which partners map their own. */
export interface EcosystemArticle {
  readonly sku: string;
  /** Code of the `units` dictionary in which it is counted. */
  readonly unit: string;
}

/** The ecosystem's own assortment; the test assortment of partners is mapped to it. */
const ARTICLES: ReadonlyMap<string, EcosystemArticle> = new Map(
  [
    { sku: 'sku_tea_100', unit: 'pcs' },
    { sku: 'sku_cheese', unit: 'kg' },
    { sku: 'sku_tea_spoons', unit: 'pcs' },
    { sku: 'sku_water_500', unit: 'pcs' },
    { sku: 'sku_fuel_95', unit: 'l' },
    { sku: 'sku_coffee_250', unit: 'pcs' },
  ].map((article) => [article.sku, article]),
);

export function findEcosystemArticle(sku: string): EcosystemArticle | undefined {
  return ARTICLES.get(sku);
}

/** How the articles of the test assortment are mapped, and where they belong. */
export const TEST_MAPPINGS: Readonly<Record<string, { readonly sku: string; readonly categoryId: string }>> = {
  '4600000000017': { sku: 'sku_tea_100', categoryId: 'cat_tea' },
  '4600000000024': { sku: 'sku_cheese', categoryId: 'cat_cheese' },
  '4600000000031': { sku: 'sku_tea_spoons', categoryId: 'cat_household' },
  'WTR-500': { sku: 'sku_water_500', categoryId: 'cat_water' },
  'AI-95': { sku: 'sku_fuel_95', categoryId: 'cat_fuel' },
};
