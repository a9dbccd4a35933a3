/** Check digits of Russian registers' numbers. Each function takes digits of the right length and says whether they agree. */

const WEIGHTS_10 = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const WEIGHTS_11 = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
const WEIGHTS_12 = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

/** ИНН of an organisation (10 digits) or a person (12 digits). */
export function isInn(inn: string): boolean {
  if (/^\d{10}$/.test(inn)) return innDigit(inn, WEIGHTS_10) === Number(inn[9]);
  if (!/^\d{12}$/.test(inn)) return false;
  return innDigit(inn, WEIGHTS_11) === Number(inn[10]) && innDigit(inn, WEIGHTS_12) === Number(inn[11]);
}

/** ОГРН (13 digits) or ОГРНИП (15 digits). */
export function isOgrn(ogrn: string): boolean {
  if (!/^(\d{13}|\d{15})$/.test(ogrn)) return false;
  const body = BigInt(ogrn.slice(0, -1));
  return Number((body % BigInt(ogrn.length - 2)) % 10n) === Number(ogrn.at(-1));
}

/** GTIN of 14 digits (GS1: weights 3 and 1 from the right). */
export function isGtin(gtin: string): boolean {
  if (!/^\d{14}$/.test(gtin)) return false;
  const sum = [...gtin.slice(0, -1)].reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1),
    0,
  );
  return (10 - (sum % 10)) % 10 === Number(gtin.at(-1));
}

function innDigit(inn: string, weights: readonly number[]): number {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(inn[index]), 0);
  return (sum % 11) % 10;
}
