/** Lines of an order as a driver gets them. */
export type Basket = readonly {
  readonly lineId: string;
  readonly sku: string;
  readonly name: string;
  readonly qty: string;
  readonly unit: string;
  readonly priceKop: number;
}[];

const cheese = { sku: '4600000000017', name: 'Сыр Российский', unit: 'kg', priceKop: 89_900 };
const bread = { sku: '4600000000024', name: 'Хлеб', unit: 'pcs', priceKop: 4_550 };
const tea = { sku: '4600000000031', name: 'Чай чёрный', unit: 'pcs', priceKop: 29_900 };
const bag = { sku: '4600000000048', name: 'Пакет', unit: 'pcs', priceKop: 990 };

/** Weights whose prices end in every way a half kopeck can, and lines that points cannot cover. */
const baskets: readonly Basket[] = [
  number([
    { ...cheese, qty: '0.456' },
    { ...bread, qty: '2' },
  ]),
  number([
    { ...tea, qty: '1' },
    { ...tea, qty: '1' },
    { ...tea, qty: '1' },
    { ...bread, qty: '2' },
  ]),
  number([
    { ...cheese, qty: '0.005' },
    { ...bag, qty: '1' },
    { ...tea, qty: '3' },
  ]),
  number([{ ...cheese, qty: '1.115' }]),
  number(Array.from({ length: 20 }, (_, index) => ({ ...bread, qty: String(1 + (index % 3)) }))),
];

/** The same for the same round, always. */
export function basketOf(round: number): Basket {
  return baskets[round % baskets.length] as Basket;
}

function number(lines: readonly Omit<Basket[number], 'lineId'>[]): Basket {
  return lines.map((line, index) => ({ lineId: String(index + 1), ...line }));
}

/** So little of the basket that it could be returned twice: only then a second return by mistake is let through. */
export function partOf(basket: Basket): readonly { readonly lineId: string; readonly qty: string }[] {
  const line = basket.find(({ unit, qty }) => unit === 'kg' || Number(qty) > 1) as Basket[number];
  return [{ lineId: line.lineId, qty: line.unit === 'kg' ? '0.001' : '1' }];
}

/** Card of a seeded member; each round has its own. */
export function cardOf(round: number): string {
  return `22000000${String(11 + round).padStart(8, '0')}`;
}
