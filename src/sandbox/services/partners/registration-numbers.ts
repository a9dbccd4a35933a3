/** Weights of the check digits of an ИНН (order ММВ-7-14/559@ of the ФНС tells where they stand). */
const INN_10 = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const INN_11 = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
const INN_12 = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

/** Whether the check digit of a ten-digit ИНН, or both of a twelve-digit one, are right. */
export function isInn(inn: string): boolean {
  if (/^\d{10}$/.test(inn)) return checkDigit(inn, INN_10) === inn[9];
  return /^\d{12}$/.test(inn) && checkDigit(inn, INN_11) === inn[10] && checkDigit(inn, INN_12) === inn[11];
}

/** ОГРН: 12 digits modulo 11, last digit of the rest. */
export function isOgrn(ogrn: string): boolean {
  return /^\d{13}$/.test(ogrn) && String((Number(ogrn.slice(0, 12)) % 11) % 10) === ogrn[12];
}

/** ОГРНИП: 14 digits modulo 13, last digit of the rest. */
export function isOgrnip(ogrnip: string): boolean {
  return /^\d{15}$/.test(ogrnip) && String((Number(ogrnip.slice(0, 14)) % 13) % 10) === ogrnip[14];
}

function checkDigit(digits: string, weights: readonly number[]): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return String((sum % 11) % 10);
}
