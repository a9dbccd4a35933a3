export type Gender = 'masculine' | 'feminine' | 'neuter';

/** One, two and five of something: «рубль», «рубля», «рублей». */
export interface CountedNoun {
  readonly one: string;
  readonly few: string;
  readonly many: string;
  readonly gender: Gender;
}

const ONES: Readonly<Record<Gender, readonly [string, string]>> = {
  masculine: ['один', 'два'],
  feminine: ['одна', 'две'],
  neuter: ['одно', 'два'],
};

const UNITS = ['', '', '', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять'];

const TEENS = [
  'десять',
  'одиннадцать',
  'двенадцать',
  'тринадцать',
  'четырнадцать',
  'пятнадцать',
  'шестнадцать',
  'семнадцать',
  'восемнадцать',
  'девятнадцать',
];

const TENS = [
  '',
  '',
  'двадцать',
  'тридцать',
  'сорок',
  'пятьдесят',
  'шестьдесят',
  'семьдесят',
  'восемьдесят',
  'девяносто',
];

const HUNDREDS = [
  '',
  'сто',
  'двести',
  'триста',
  'четыреста',
  'пятьсот',
  'шестьсот',
  'семьсот',
  'восемьсот',
  'девятьсот',
];

/** Names of the groups of three digits, from thousands on. */
const GROUPS: readonly CountedNoun[] = [
  { one: 'тысяча', few: 'тысячи', many: 'тысяч', gender: 'feminine' },
  ...['миллион', 'миллиард', 'триллион', 'квадриллион', 'квинтиллион', 'секстиллион'].map(
    (name): CountedNoun => ({ one: name, few: `${name}а`, many: `${name}ов`, gender: 'masculine' }),
  ),
];

/** Below this numbers have a name. */
const LIMIT = 10n ** BigInt(3 * (GROUPS.length + 1));

/** The form of the noun that goes with the number. */
export function nounFor(count: bigint, { one, few, many }: CountedNoun): string {
  const tens = count % 100n;
  const units = count % 10n;
  if (tens >= 11n && tens <= 14n) return many;
  if (units === 1n) return one;
  return units >= 2n && units <= 4n ? few : many;
}

/** A whole number, not negative, in words of the nominative: `21` feminine → «двадцать одна»; digits where it is too great. */
export function numberWords(value: bigint, gender: Gender): string {
  if (value >= LIMIT) return String(value);
  if (value === 0n) return 'ноль';
  const words: string[] = [];
  for (let group = GROUPS.length; group >= 0; group--) {
    const noun = GROUPS[group - 1];
    const part = (value / 1000n ** BigInt(group)) % 1000n;
    if (part === 0n) continue;
    words.push(...belowThousand(Number(part), noun?.gender ?? gender));
    if (noun !== undefined) words.push(nounFor(part, noun));
  }
  return words.join(' ');
}

/** «двадцать одна тысяча рублей». */
export function countedWords(value: bigint, noun: CountedNoun): string {
  return `${numberWords(value, noun.gender)} ${nounFor(value, noun)}`;
}

const ROUBLE: CountedNoun = { one: 'рубль', few: 'рубля', many: 'рублей', gender: 'masculine' };
const KOPECK: CountedNoun = { one: 'копейка', few: 'копейки', many: 'копеек', gender: 'feminine' };

/** `1234.50` → «Одна тысяча двести тридцать четыре рубля 50 копеек», as sums stand in ТОРГ-12. */
export function roublesWords(decimal: string): string {
  const [whole = '0', part = ''] = decimal.replace('-', '').split('.');
  const kopecks = part.padEnd(2, '0').slice(0, 2);
  const sign = decimal.startsWith('-') ? 'минус ' : '';
  const words = `${sign}${countedWords(BigInt(whole), ROUBLE)} ${kopecks} ${nounFor(BigInt(kopecks), KOPECK)}`;
  return capitalised(words);
}

/** Names of the decimal places a weight or quantity may have. */
const FRACTIONS: readonly CountedNoun[] = ['десят', 'сот', 'тысячн'].map((stem) => ({
  one: `${stem}ая`,
  few: `${stem}ых`,
  many: `${stem}ых`,
  gender: 'feminine',
}));

const WHOLE: CountedNoun = { one: 'целая', few: 'целых', many: 'целых', gender: 'feminine' };

/** `125.5` → «сто двадцать пять целых пять десятых»; digits where there are more than three places. */
export function decimalWords(decimal: string, gender: Gender): string {
  const [whole = '0', digits = ''] = decimal.split('.');
  const part = digits.replace(/0+$/, '');
  if (part === '') return numberWords(BigInt(whole), gender);
  const place = FRACTIONS[part.length - 1];
  if (place === undefined) return decimal.replace('.', ',');
  return `${countedWords(BigInt(whole), WHOLE)} ${countedWords(BigInt(part), place)}`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function belowThousand(value: number, gender: Gender): string[] {
  const tens = Math.floor(value / 10) % 10;
  const units = value % 10;
  const small =
    tens === 1 ? [TEENS[units]] : [TENS[tens], units === 1 || units === 2 ? ONES[gender][units - 1] : UNITS[units]];
  return [HUNDREDS[Math.floor(value / 100)], ...small].filter((word) => word !== undefined && word !== '') as string[];
}
