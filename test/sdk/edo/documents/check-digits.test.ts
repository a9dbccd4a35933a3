import {
  isBankAccount,
  isCorrespondentAccount,
  isGln,
  isGtin,
  isInn,
  isKpp,
  isOgrn,
  isSnils,
  isSscc,
} from '@styk/sdk/edo';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

/** Numbers of well-known organisations and examples of the standards themselves. */
describe('known numbers', () => {
  test.each([
    ['ИНН of Сбербанк', isInn, '7707083893'],
    ['ИНН of Газпром', isInn, '7736050003'],
    ['ИНН of Яндекс', isInn, '7736207543'],
    ['ИНН of a person', isInn, '500100732259'],
    ['ИНН of a person with a zero check digit', isInn, '540712345653'],
    ['КПП of Сбербанк', isKpp, '773601001'],
    ['КПП with letters in the reason', isKpp, '7736AZ001'],
    ['ОГРН of Сбербанк', isOgrn, '1027700132195'],
    ['ОГРН of Газпром', isOgrn, '1027700070518'],
    ['ОГРНИП', isOgrn, '304500116000157'],
    ['СНИЛС of the Social Fund’s example', isSnils, '112-233-445 95'],
    ['СНИЛС without hyphens', isSnils, '11223344595'],
    ['СНИЛС whose sum is 100', isSnils, '087-654-303 00'],
    ['GTIN-13', isGtin, '4006381333931'],
    ['GTIN-12', isGtin, '036000291452'],
    ['GTIN-8', isGtin, '96385074'],
    ['GTIN-14', isGtin, '04601234567893'],
    ['GLN', isGln, '4006381333931'],
    ['SSCC of the GS1 specifications', isSscc, '106141411234567897'],
  ])('%s', (_name, valid, number) => {
    expect(valid(number)).toBe(true);
  });

  test('accounts at banks, and of banks at Банк России', () => {
    expect(isBankAccount('40702810900000002851', '044030827')).toBe(true);
    expect(isCorrespondentAccount('30101810200000000827', '044030827')).toBe(true);
    expect(isCorrespondentAccount('30101810400000000225', '044525225')).toBe(true);
    expect(isBankAccount('30101810400000000225', '044525225')).toBe(false);
  });
});

describe('what is no number at all', () => {
  test.each([isInn, isKpp, isOgrn, isSnils, isGtin, isGln, isSscc])('%o', (valid) => {
    for (const text of ['', ' ', '0x10', '１２３４５６７８９０', '77070838930', '7707083893 ', '12345'])
      expect(valid(text)).toBe(false);
  });

  test('an account needs twenty digits and a БИК nine', () => {
    expect(isBankAccount('4070281090000000285', '044030827')).toBe(false);
    expect(isBankAccount('40702810900000002851', '44030827')).toBe(false);
    expect(isCorrespondentAccount('3010181040000000022', '044525225')).toBe(false);
  });
});

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });

/** A valid number: random digits with the check digits found by trying. */
const valid = (length: number, checks: number, isValid: (text: string) => boolean) =>
  digits(length - checks).map((body) => {
    for (let check = 0; check < 10 ** checks; check++) {
      const number = body + String(check).padStart(checks, '0');
      if (isValid(number)) return number;
    }
    throw new Error(`no check digit fits ${body}`);
  });

const changed = (number: string, at: number, by: number) =>
  `${number.slice(0, at)}${(Number(number[at]) + by) % 10}${number.slice(at + 1)}`;

/** Where every weight is prime to the modulus and no remainder is folded, a single wrong digit is always noticed. */
describe('any single wrong digit is noticed', () => {
  test.each([
    ['GTIN-8', 8, isGtin],
    ['GTIN-12', 12, isGtin],
    ['GTIN-13', 13, isGtin],
    ['GTIN-14', 14, isGtin],
    ['GLN', 13, isGln],
    ['SSCC', 18, isSscc],
  ] as const)('%s', (_name, length, isValid) => {
    fc.assert(
      fc.property(valid(length, 1, isValid), fc.nat(length - 1), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        expect(isValid(changed(number, at, by))).toBe(false);
      }),
    );
  });

  test('account', () => {
    const bic = '044525225';
    const account = valid(20, 1, (text) => isBankAccount(text, bic));
    fc.assert(
      fc.property(account, fc.nat(19), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        expect(isBankAccount(changed(number, at, by), bic)).toBe(false);
      }),
    );
  });

  test('the check digits themselves of ИНН, ОГРН and СНИЛС', () => {
    const person = valid(12, 2, isInn);
    fc.assert(
      fc.property(person, fc.constantFrom(10, 11), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        expect(isInn(changed(number, at, by))).toBe(false);
      }),
    );
    for (const [length, isValid] of [
      [10, isInn],
      [13, isOgrn],
      [15, isOgrn],
    ] as const) {
      fc.assert(
        fc.property(valid(length, 1, isValid), fc.integer({ min: 1, max: 9 }), (number, by) => {
          expect(isValid(changed(number, length - 1, by))).toBe(false);
        }),
      );
    }
    const snils = valid(11, 2, isSnils).filter((number) => number.slice(0, 9) > '001001998');
    fc.assert(
      fc.property(snils, fc.constantFrom(9, 10), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        expect(isSnils(changed(number, at, by))).toBe(false);
      }),
    );
  });
});

test('a wrong digit within an ИНН is noticed in at least nine cases of ten: the remainder 10 is written as 0', () => {
  let noticed = 0;
  let tried = 0;
  for (const number of fc.sample(valid(10, 1, isInn), { numRuns: 100, seed: 7 })) {
    for (let at = 0; at < 9; at++) {
      for (let by = 1; by < 10; by++, tried++) if (!isInn(changed(number, at, by))) noticed++;
    }
  }
  expect(noticed / tried).toBeGreaterThan(0.9);
  expect(noticed).toBeLessThan(tried);
});
