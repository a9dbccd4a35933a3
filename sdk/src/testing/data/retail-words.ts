/** Goods as they stand on a shelf. */
const GOODS = [
  'Молоко «Ромашка» 3,2 %, 930 мл',
  'Хлеб «Бородинский» нарезка, 390 г',
  'Сыр «Российский» 50 %, вес.',
  'Гречка ядрица, 800 г',
  'Яблоки «Голден», вес.',
  'Кефир 2,5 %, 900 г',
  'Пельмени «Домашние», 800 г',
  'Чай чёрный, 100 пакетиков',
  'Шоколад горький 75 %, 90 г',
  'Вода минеральная, 1,5 л',
  'Стиральный порошок, 3 кг',
  'Корм для кошек с лососем, 85 г',
];

const CITIES = ['Москва', 'Казань', 'Пермь', 'Самара', 'Владивосток', 'Екатеринбург', 'Нижний Новгород', 'Тверь'];
const STREETS = ['ул. Ленина, 12', 'ул. Мира, 4', 'пр-т Победы, 31', 'ул. Садовая, 7к2', 'ул. Гагарина, 18'];
const STORES = ['Магазин на Садовой', 'Универсам «Центр»', 'Магазин у метро', 'Дискаунтер № 17', 'Супермаркет «Парк»'];

/** Words that fit a field by its name, for fields whose contract says no more than that they hold text. */
const BY_NAME: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(city|town)$/i, CITIES],
  [/^(street|address|addressLine)$/i, STREETS],
  [/^store(Name)?$/i, STORES],
  [/^(title|productName|goods|itemName)$/i, GOODS],
];

export function wordsFor(name: string): readonly string[] | undefined {
  return BY_NAME.find(([pattern]) => pattern.test(name))?.[1];
}
