/** An article of the test assortment: what seeders stock and sell. */
export interface TestArticle {
  readonly sku: string;
  readonly title: string;
  readonly unit: string;
  readonly priceKop: number;
  readonly vatCode: string;
  readonly markingRequired: boolean;
}

/** Goods in pieces, by weight and by volume; the water is marked goods. */
export const TEST_ARTICLES: readonly TestArticle[] = [
  {
    sku: '4600000000017',
    title: 'Чай чёрный листовой, 100 г',
    unit: 'pcs',
    priceKop: 19_990,
    vatCode: 'vat22',
    markingRequired: false,
  },
  {
    sku: '4600000000024',
    title: 'Сыр полутвёрдый, весовой',
    unit: 'kg',
    priceKop: 89_900,
    vatCode: 'vat10',
    markingRequired: false,
  },
  {
    sku: '4600000000031',
    title: 'Набор чайных ложек',
    unit: 'pcs',
    priceKop: 129_900,
    vatCode: 'vat22',
    markingRequired: false,
  },
  {
    sku: 'WTR-500',
    title: 'Вода питьевая «Родник» 0,5 л',
    unit: 'pcs',
    priceKop: 4990,
    vatCode: 'vat22',
    markingRequired: true,
  },
  {
    sku: 'AI-95',
    title: 'Бензин АИ-95',
    unit: 'l',
    priceKop: 6490,
    vatCode: 'vat22',
    markingRequired: false,
  },
];
