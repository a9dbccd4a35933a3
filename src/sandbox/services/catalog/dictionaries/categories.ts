import { type DictionarySource, entry } from './dictionary.ts';

const VERSIONS = ['2026-01-01T00:00:00Z'] as const;

export const categories: DictionarySource = {
  versions: VERSIONS,
  entries: [
    entry('cat_clothes', 'Одежда', 'Clothes'),
    entry('cat_coffee', 'Кофе', 'Coffee', { parentCode: 'cat_food' }),
    entry('cat_cheese', 'Сыры', 'Cheese', { parentCode: 'cat_food' }),
    entry('cat_food', 'Продукты', 'Food'),
    entry('cat_fuel', 'Топливо', 'Fuel'),
    entry('cat_household', 'Товары для дома', 'Household goods'),
    entry('cat_tea', 'Чай', 'Tea', { parentCode: 'cat_food' }),
    entry('cat_water', 'Вода питьевая', 'Drinking water', { parentCode: 'cat_food' }),
  ],
};

export const attributes: DictionarySource = {
  versions: VERSIONS,
  entries: [
    entry('brand', 'Бренд', 'Brand', { valueType: 'string' }),
    entry('color', 'Цвет', 'Colour', { valueType: 'string' }),
    entry('gas', 'Газированная', 'Sparkling', { valueType: 'boolean' }),
    entry('octane', 'Октановое число', 'Octane number', { valueType: 'integer' }),
    entry('roast', 'Обжарка', 'Roast', { valueType: 'string', values: ['light', 'medium', 'dark'] }),
    entry('size', 'Размер', 'Size', { valueType: 'string', values: ['XS', 'S', 'M', 'L', 'XL'] }),
    entry('volume', 'Объём', 'Volume', { valueType: 'decimal', unit: 'l' }),
    entry('weight', 'Вес', 'Weight', { valueType: 'decimal', unit: 'kg' }),
  ],
};

/** What an offer of a category has to say, and by how much its price may jump unconfirmed. */
export interface CategoryRules {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Largest change let through, in hundredths of a percent of the price in force. */
  readonly jumpBp: number;
  /** Whether goods of it are sold with a document of conformity only. */
  readonly certificate: boolean;
}

const FOOD = { jumpBp: 5000, certificate: false };

export const categoryRules: Readonly<Record<string, CategoryRules>> = {
  cat_clothes: { required: ['size'], optional: ['brand', 'color'], jumpBp: 7000, certificate: false },
  cat_coffee: { required: ['weight'], optional: ['brand', 'roast'], ...FOOD },
  cat_cheese: { required: [], optional: ['brand', 'weight'], ...FOOD },
  cat_food: { required: [], optional: ['brand', 'volume', 'weight'], ...FOOD },
  cat_fuel: { required: ['octane'], optional: [], jumpBp: 2000, certificate: false },
  cat_household: { required: [], optional: ['brand', 'color', 'weight'], jumpBp: 7000, certificate: false },
  cat_tea: { required: ['weight'], optional: ['brand'], ...FOOD },
  cat_water: { required: ['volume'], optional: ['brand', 'gas'], jumpBp: 5000, certificate: true },
};

/** Grows with every change of a category's schema. */
export const CATEGORY_SCHEMA_VERSION = 1;
