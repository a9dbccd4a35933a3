import { lastWords } from '../last-words.ts';
import { cryptoproErrors } from './errors.ts';

type Known = Exclude<
  keyof typeof cryptoproErrors.definitions,
  | 'signing-cryptopro-failed'
  | 'signing-cryptopro-no-status'
  | 'signing-cryptopro-thumbprint'
  | 'signing-cryptopro-pin-unsuitable'
>;

/**
 * Numbers of three kinds: cryptcp's own (0x2…), HRESULTs of the smart card service (0x8010…) and of CryptoAPI (0x8009…,
 * winerror.h). Sources: the table of cryptcp's codes as public front ends keep it (gost-crypto-gui), reports of users
 * (crypto-pro-js #43 for 0x80090010, diadocsdk-1c-docs #539 for 0x8010006b); 0x8007065b is how an expired licence shows.
 */
const KNOWN: Readonly<Record<string, Known>> = {
  '2000012d': 'signing-cryptopro-no-certificate',
  '20000131': 'signing-cryptopro-no-certificate',
  '80092004': 'signing-cryptopro-no-certificate', // CRYPT_E_NOT_FOUND
  '2000012e': 'signing-cryptopro-several-certificates',
  '2000012f': 'signing-cryptopro-several-certificates',
  '20000135': 'signing-cryptopro-pin-wrong',
  '8010006b': 'signing-cryptopro-pin-wrong', // SCARD_W_WRONG_CHV
  '80090022': 'signing-cryptopro-pin-needed', // NTE_SILENT_CONTEXT
  '8010006c': 'signing-cryptopro-pin-locked', // SCARD_W_CHV_BLOCKED
  '8007065b': 'signing-cryptopro-licence',
  '20000325': 'signing-cryptopro-licence',
  '80090010': 'signing-cryptopro-key-expired', // NTE_PERM
  '80090016': 'signing-cryptopro-no-container', // NTE_BAD_KEYSET
  '8009001a': 'signing-cryptopro-no-container', // NTE_KEYSET_ENTRY_BAD
  '20000136': 'signing-cryptopro-no-container',
  '8010000c': 'signing-cryptopro-no-token', // SCARD_E_NO_SMARTCARD
  '8010001d': 'signing-cryptopro-no-token', // SCARD_E_NO_SERVICE
  '8010002e': 'signing-cryptopro-no-token', // SCARD_E_NO_READERS_AVAILABLE
  '80100069': 'signing-cryptopro-no-token', // SCARD_W_REMOVED_CARD
  '20000133': 'signing-cryptopro-chain',
  '800b0109': 'signing-cryptopro-chain', // CERT_E_UNTRUSTEDROOT
  '800b010a': 'signing-cryptopro-chain', // CERT_E_CHAINING
  '20000132': 'signing-cryptopro-certificate-unsuitable',
  '20000066': 'signing-cryptopro-cancelled',
  '8010006e': 'signing-cryptopro-cancelled', // SCARD_W_CANCELLED_BY_USER
  '800704c7': 'signing-cryptopro-cancelled', // ERROR_CANCELLED
};

/** Older versions print `[ReturnCode: 0]`, with the same numbers; hex with 0x, otherwise decimal. */
const STATUS_LINE = /^\[(?:Error|Return)Code:\s*(?:0x([0-9a-f]{1,8})|(\d{1,10}))\]$/i;

/**
 * Takes the last line for the status: the exit code of the process is cut to one octet, so that 0x80100100 would pass
 * for success.
 * @param text all that the tool has printed
 * @throws signing-cryptopro-…
 */
export function requireSuccess(program: string, text: string, secrets: readonly (string | undefined)[]): void {
  const last =
    text
      .trimEnd()
      .split(/\r?\n|\r/)
      .at(-1)
      ?.trim() ?? '';
  const [, hex, decimal] = STATUS_LINE.exec(last) ?? [];
  const words = lastWords(text.slice(0, text.lastIndexOf(last)), secrets);
  if (hex === undefined && decimal === undefined) {
    throw cryptoproErrors.create('signing-cryptopro-no-status', { program, words: lastWords(last, secrets) });
  }
  const number = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  if (number === 0) return;
  const digits = number.toString(16).padStart(8, '0');
  const status = `0x${digits}`;
  const known = KNOWN[digits];
  throw known === undefined
    ? cryptoproErrors.create('signing-cryptopro-failed', { program, status, words })
    : cryptoproErrors.create(known, { status });
}
