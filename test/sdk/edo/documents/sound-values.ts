import type { Upd, UpdLine } from '@styk/sdk/edo';
import fc from 'fast-check';
import { digits, list, word } from './random-values.ts';

/** The account with the ninth digit that makes its weighted sum (7, 1, 3 over key digits of the БИК and account) end in 0. */
function keyed(account: string, prefix: string): string {
  const sum = (text: string) =>
    [...(prefix + text)].reduce((total, digit, index) => total + Number(digit) * ([7, 1, 3][index % 3] ?? 0), 0);
  const at = (key: number) => `${account.slice(0, 8)}${key}${account.slice(9)}`;
  return at([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].find((key) => sum(at(key)) % 10 === 0) ?? 0);
}

/** Accounts that go with the БИК of their bank. */
export const bank = fc
  .record({ account: digits(19), bank: word, bic: digits(4), correspondentAccount: digits(19) })
  .map(({ account, bank: name, bic: tail, correspondentAccount }) => {
    const bic = `04${tail}525`;
    return {
      account: keyed(`4${account}`, bic.slice(6)),
      bank: name,
      bic,
      correspondentAccount: keyed(`3${correspondentAccount}`, `0${bic.slice(4, 6)}`),
    };
  });

export const countryCode = fc.constantFrom('156', '276', '112', '980');
export const regionCode = fc.constantFrom('01', '50', '77', '95', '99');

/** Codes of ОКЕИ, with names that people give them. */
export const unit = fc.constantFrom(
  { code: '796', name: 'шт' },
  { code: '796', name: 'Штука' },
  { code: '166', name: 'кг.' },
  { code: '0796', name: 'шт.' },
  { code: '0000', name: 'поддон 120×80' },
);

export const declaration = fc
  .tuple(digits(8), digits(7), fc.constantFrom('', '/1', '/12'))
  .map(([office, number, goods]) => `${office}/080726/${number}${goods}`);

/** GTIN of every marked line here, so that it may also stand in the line. */
export const gtin = '04601234567893';

/** Codes without a crypto tail, none of them twice in a document. */
export const markingCodes = list(fc.uuid().map((id) => `01${gtin}21${id.replaceAll('-', '').slice(0, 13)}&"`));

/** A line with a calculated rate sells what may be sold by one; goods at no rate may leave for a country of the EAEU. */
export function withReason(line: UpdLine): UpdLine {
  if (line.vatRate.includes('/')) return { ...line, kind: 'right' };
  return line.vatRate === '0%' ? { tnved: '1101001500', ...line } : line;
}

/** The document with its days in the order in which they can come, and with what its other parts call for. */
export function inOrder(upd: Upd): Upd {
  const { correctedFile, correctedBuyerFile, ...plain } = upd;
  const { correction, payments, transfer, date, treasury, signers } = plain;
  const notAfter = (day: string) => (day > date ? date : day);
  return {
    // Only a revision names what it corrects.
    ...(correction === undefined ? plain : upd),
    ...(treasury && { stateContractId: upd.stateContractId ?? '12345678901234567890' }),
    signers: signers.map((one) => ({
      ...one,
      ...(one.signedOn && { signedOn: one.signedOn < date ? date : one.signedOn }),
    })),
    ...(correction && { correction: { ...correction, date: correction.date < date ? date : correction.date } }),
    ...(payments && { payments: payments.map((one) => ({ ...one, ...(one.date && { date: notAfter(one.date) }) })) }),
    ...(transfer && {
      transfer: {
        ...transfer,
        date,
        ...(transfer.basis && { basis: transfer.basis.map((one) => ({ ...one, date: notAfter(one.date) })) }),
      },
    }),
  };
}
