/**
 * Check digits of the numbers that Russian registers, banks and GS1 give. Each function says whether a text is such a
 * number: the right length, digits only, the check digit in agreement. A number may agree and still belong to nobody.
 */

const INN_10 = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const INN_11 = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
const INN_12 = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

/** ИНН of an organisation (10 digits) or a person (12 digits). ФНС ММВ-7-6/435@, appendix. */
export function isInn(inn: string): boolean {
  if (/^\d{10}$/.test(inn)) return innDigit(inn, INN_10) === digitAt(inn, 9);
  if (!/^\d{12}$/.test(inn)) return false;
  return innDigit(inn, INN_11) === digitAt(inn, 10) && innDigit(inn, INN_12) === digitAt(inn, 11);
}

/** КПП: tax office, reason of registration, serial number. It has no check digit, only a form. */
export function isKpp(kpp: string): boolean {
  return /^(?!00)\d{4}[\dA-Z]{2}\d{3}$/.test(kpp);
}

/** ОГРН (13 digits) or ОГРНИП (15 digits): the number without its last digit modulo 11 or 13. */
export function isOgrn(ogrn: string): boolean {
  if (!/^(\d{13}|\d{15})$/.test(ogrn)) return false;
  // 14 digits are exact in a number.
  const rest = Number(ogrn.slice(0, -1)) % (ogrn.length - 2);
  return rest % 10 === digitAt(ogrn, ogrn.length - 1);
}

/** СНИЛС, as `12345678901` or `123-456-789 01`. Numbers up to 001-001-998 were given without a check number. */
export function isSnils(snils: string): boolean {
  if (!/^(\d{11}|\d{3}-\d{3}-\d{3} \d\d)$/.test(snils)) return false;
  const digits = snils.replace(/\D/g, '');
  const number = digits.slice(0, 9);
  if (number <= '001001998') return true;
  return (weighted(number, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101) % 100 === Number(digits.slice(9));
}

/** Weights of Банк России's key of an account, over BIC digits and account (порядок of 08.09.1997 № 515). */
const ACCOUNT = [7, 1, 3];

/** Whether an account of 20 digits can be one at the bank of this БИК. */
export function isBankAccount(account: string, bic: string): boolean {
  if (!/^\d{20}$/.test(account) || !/^\d{9}$/.test(bic)) return false;
  // Accounts kept by Банк России itself, whose БИК have 00 before the last digit, are keyed as correspondent accounts.
  if (/00\d$/.test(bic)) return isCorrespondentAccount(account, bic);
  return weighted(bic.slice(6) + account, ACCOUNT) % 10 === 0;
}

/** Whether 20 digits can be the account of the bank of this БИК at Банк России. */
export function isCorrespondentAccount(account: string, bic: string): boolean {
  if (!/^\d{20}$/.test(account) || !/^\d{9}$/.test(bic)) return false;
  return weighted(`0${bic.slice(4, 6)}${account}`, ACCOUNT) % 10 === 0;
}

/** GTIN of 8, 12, 13 or 14 digits (GS1 General Specifications, 7.9). */
export function isGtin(gtin: string): boolean {
  return /^(\d{8}|\d{12,14})$/.test(gtin) && hasGs1Digit(gtin);
}

/** GLN, 13 digits. */
export function isGln(gln: string): boolean {
  return /^\d{13}$/.test(gln) && hasGs1Digit(gln);
}

/** SSCC of a transport package, 18 digits. */
export function isSscc(sscc: string): boolean {
  return /^\d{18}$/.test(sscc) && hasGs1Digit(sscc);
}

/** Weights 3 and 1 by turns, from the right, the check digit itself having 1. */
function hasGs1Digit(number: string): boolean {
  let sum = 0;
  for (let index = 0; index < number.length; index++) {
    sum += digitAt(number, index) * ((number.length - index) % 2 === 0 ? 3 : 1);
  }
  return sum % 10 === 0;
}

function innDigit(inn: string, weights: readonly number[]): number {
  return (weighted(inn, weights) % 11) % 10;
}

/** The sum of as many digits as there are weights; `ACCOUNT` goes round. */
function weighted(digits: string, weights: readonly number[]): number {
  const length = weights === ACCOUNT ? digits.length : weights.length;
  let sum = 0;
  for (let index = 0; index < length; index++) sum += digitAt(digits, index) * (weights[index % weights.length] ?? 0);
  return sum;
}

function digitAt(digits: string, index: number): number {
  return digits.charCodeAt(index) - 48;
}
