import { MCHD_REASONS } from '@styk/sdk/mchd';
import { type Check, REASONS } from '@styk/sdk/signing';
import { INDICATION_OF_REASON, SUB_INDICATIONS, subIndicationOf } from '@styk/sdk/signing/protocol';
import { describe, expect, test } from 'vitest';
import { EXPECTED, fixture, TAMPERED, TRUST } from '../support/fixtures.ts';
import { judgedDocument, protocolOf } from './judged.ts';

/** ETSI EN 319 102-1, tables 5 and 6, and our own one, which the standard allows. */
const FAILED = ['FORMAT_FAILURE', 'HASH_FAILURE', 'SIG_CRYPTO_FAILURE', 'REVOKED', 'EXPIRED', 'NOT_YET_VALID'];

describe('every reason has its place in ETSI EN 319 102-1', () => {
  test('none is left out, none is made up', () => {
    expect(Object.keys(INDICATION_OF_REASON).sort()).toEqual(Object.keys(REASONS).sort());
  });

  test.each(Object.entries(REASONS))('%s', (code, { result }) => {
    const sub = INDICATION_OF_REASON[code as keyof typeof REASONS];
    const isGood = result === 'ok' || result === 'warning' || code === 'timestamp-absent';
    expect(sub === undefined).toBe(isGood);
    // What was not checked proves nothing against the signature.
    if (result === 'not-checked' && sub !== undefined) expect(SUB_INDICATIONS[sub]).toBe('INDETERMINATE');
  });

  test('what the standard calls failed is called so, and nothing else', () => {
    const failed = Object.entries(SUB_INDICATIONS).filter(([, main]) => main === 'TOTAL-FAILED');
    expect(failed.map(([sub]) => sub)).toEqual(FAILED);
  });

  test.each(Object.entries(MCHD_REASONS))('the power of attorney answers with %s', (code, { result, ru, en }) => {
    const sub = (id: Check['id']) => subIndicationOf({ id, result, code, reason: { ru, en } });
    const expected = result === 'error' || result === 'not-checked' ? 'SIG_CONSTRAINTS_FAILURE' : undefined;
    expect([sub('mchd'), sub('authority')]).toEqual([expected, expected]);
  });

  test('a structure that cannot be read is a failure of the check that met it', () => {
    const broken = { result: 'error', code: 'signing-asn1-truncated', reason: { ru: '', en: '' } } as const;
    expect(subIndicationOf({ id: 'format', ...broken })).toBe('FORMAT_FAILURE');
    expect(subIndicationOf({ id: 'revocation', ...broken })).toBe('TRY_LATER');
  });
});

const noLists = { ...TRUST, crls: [] };
const noRoots = { ...TRUST, anchors: [] };

test.each([
  ['doc.head256.sig', undefined, TRUST, ['TOTAL-PASSED', undefined]],
  ['doc.head256.sig', TAMPERED, TRUST, ['TOTAL-FAILED', 'HASH_FAILURE']],
  ['doc.revoked256.sig', undefined, TRUST, ['TOTAL-FAILED', 'REVOKED']],
  ['doc.expired256.signed-late.sig', undefined, TRUST, ['TOTAL-FAILED', 'EXPIRED']],
  ['doc.expired256.signed-in-time.sig', undefined, TRUST, ['INDETERMINATE', 'OUT_OF_BOUNDS_NO_POE']],
  ['doc.head-rsa.sig', undefined, noLists, ['INDETERMINATE', 'TRY_LATER']],
  ['doc.head-rsa.sig', undefined, noRoots, ['INDETERMINATE', 'NO_CERTIFICATE_CHAIN_FOUND']],
] as const)('%s, bytes %#: %s', async (sample, content, trust, expected) => {
  const { documents } = protocolOf([await judgedDocument([sample], content, trust)], { trust });
  const [signature] = documents[0]?.signatures ?? [];
  const [signer] = signature?.signers ?? [];
  expect([signature?.indication, signature?.subIndication]).toEqual(expected);
  expect([signer?.indication, signer?.subIndication]).toEqual(expected);
});

test('a signature that cannot be read is a failure of its format', async () => {
  const { createVerifier } = await import('@styk/sdk/signing');
  const question = { signature: fixture('samples/doc.xml'), at: new Date(EXPECTED.clock) };
  const verification = await createVerifier(TRUST).verify(question);
  const { documents, verdict } = protocolOf([{ file: { name: 'doc.xml' }, signatures: [{ verification }] }]);
  expect([verdict, documents[0]?.signatures[0]]).toMatchObject(['failed', { subIndication: 'FORMAT_FAILURE' }]);
});

test('TOTAL-PASSED goes with the verdict passed and with no other, whatever is given and allowed', async () => {
  const samples = EXPECTED.samples.map(({ signature }) => signature.replace('samples/', ''));
  const seen = new Set<string>();
  for (const trust of [TRUST, noLists, noRoots]) {
    const { documents } = protocolOf([await judgedDocument(samples, undefined, trust)], { trust });
    for (const { verdict, indication } of documents[0]?.signatures ?? []) {
      expect([verdict, indication === 'TOTAL-PASSED']).toEqual([verdict, verdict === 'passed']);
      if (verdict === 'indeterminate') expect(indication).toBe('INDETERMINATE');
      seen.add(verdict);
    }
  }
  expect([...seen].sort()).toEqual(['failed', 'indeterminate', 'passed']);
});
