const SMALL = [
  'нуле',
  'одном',
  'двух',
  'трёх',
  'четырёх',
  'пяти',
  'шести',
  'семи',
  'восьми',
  'девяти',
  'десяти',
  'одиннадцати',
  'двенадцати',
  'тринадцати',
  'четырнадцати',
  'пятнадцати',
  'шестнадцати',
  'семнадцати',
  'восемнадцати',
  'девятнадцати',
];

const TENS = [
  '',
  '',
  'двадцати',
  'тридцати',
  'сорока',
  'пятидесяти',
  'шестидесяти',
  'семидесяти',
  'восьмидесяти',
  'девяноста',
];

const HUNDREDS = [
  '',
  'ста',
  'двухстах',
  'трёхстах',
  'четырёхстах',
  'пятистах',
  'шестистах',
  'семистах',
  'восьмистах',
  'девятистах',
];

/** «на двадцати одном листе»: sheets in the prepositional; digits from a thousand on. */
export function onSheets(count: bigint): string {
  const isOne = count % 10n === 1n && count % 100n !== 11n;
  return `${prepositional(count)} ${isOne ? 'листе' : 'листах'}`;
}

function prepositional(count: bigint): string {
  if (count >= 1000n) return String(count);
  const value = Number(count);
  const rest = value % 100;
  const small =
    rest < 20
      ? SMALL[rest]
      : [TENS[Math.floor(rest / 10)], rest % 10 > 0 && SMALL[rest % 10]].filter(Boolean).join(' ');
  if (value < 100) return small ?? '';
  return [HUNDREDS[Math.floor(value / 100)], rest > 0 && small].filter(Boolean).join(' ');
}
