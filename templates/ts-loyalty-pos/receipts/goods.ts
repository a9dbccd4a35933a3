/** What the stores sell. Prices in kopecks for one unit. */
export interface Goods {
  readonly sku: string;
  readonly name: string;
  readonly unit: 'pcs' | 'kg';
  readonly priceKop: number;
}

const byPiece: readonly [name: string, priceKop: number][] = [
  ['Хлеб бородинский', 5_490],
  ['Молоко 2,5 %, 930 мл', 9_290],
  ['Кефир «Утро», 1 л', 9_990],
  ['Творог 9 %', 12_450],
  ['Яйцо куриное С1, 10 шт.', 11_900],
  ['Масло "Крестьянское"', 21_990],
  ['Гречка 800 г', 8_750],
  ['Макароны 450 г', 6_499],
  ['Чай чёрный, 100 пак.', 29_900],
  ['Кофе молотый 250 г', 49_990],
  ['Шоколад молочный', 12_990],
  ['Вода минеральная 1,5 л', 6_900],
  ['Порошок стиральный 3 кг', 64_900],
  ['Зубная паста', 18_950],
  ['Батарейки АА, 4 шт.', 34_900],
  ['Пакет-майка', 990],
];

const byWeight: readonly [name: string, priceKop: number][] = [
  ['Сыр Российский', 89_900],
  ['Яблоки сезонные', 12_990],
  ['Бананы', 15_990],
  ['Картофель', 4_990],
  ['Куриное филе', 38_900],
  ['Говядина', 79_900],
  ['Помидоры', 24_990],
  ['Конфеты «Ёлочка»', 54_900],
];

export const goods: readonly Goods[] = [
  ...byPiece.map(([name, priceKop], index) => ({ sku: sku(index), name, unit: 'pcs' as const, priceKop })),
  ...byWeight.map(([name, priceKop], index) => ({ sku: sku(100 + index), name, unit: 'kg' as const, priceKop })),
];

/** An EAN-13 with its check digit. */
function sku(number: number): string {
  const body = `460${String(number).padStart(9, '0')}`;
  const sum = [...body].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}
