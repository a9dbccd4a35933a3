import { StykError } from '@styk/sdk/errors';
import { parseMchd, readPowersTable, readRevocations, readSigningFacts, verifyMchd } from '@styk/sdk/mchd';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostileInputs } from '../edo/proofs/hostile-inputs.ts';
import { AT, NONE_REVOKED, signed, subjectOf, TRUST, trusting } from './pki.ts';
import { built, delegatedMchd } from './samples.ts';

/** Nothing but errors of ours may come out of a reader. */
function readsOrRefuses(read: () => unknown): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof StykError)) throw error;
    expect(error.category).not.toBe('internal');
  }
}

async function injured(file: Uint8Array) {
  return verifyMchd({
    power: { file, signatures: [] },
    trust: TRUST,
    at: AT,
    revocations: NONE_REVOKED,
    subject: subjectOf('person-rsa'),
    document: 'upd',
  });
}

describe('injured files are refused, and never pass', () => {
  test('cut off at any place', async () => {
    const { bytes } = await built(delegatedMchd());
    for (let length = 0; length < bytes.length - 1; length += 41) {
      const cut = bytes.subarray(0, length);
      readsOrRefuses(() => parseMchd(cut));
      expect((await injured(cut)).verdict).toBe('failed');
    }
  });

  test('bits turned', async () => {
    const power = await signed(trusting(), 'head-rsa');
    await fc.assert(
      fc.asyncProperty(fc.nat(power.file.length - 1), fc.nat(7), async (at, bit) => {
        const file = Uint8Array.from(power.file);
        file[at] = (file[at] ?? 0) ^ (1 << bit);
        readsOrRefuses(() => parseMchd(file));
        const { verdict } = await verifyMchd({
          power: { ...power, file },
          trust: TRUST,
          at: AT,
          revocations: NONE_REVOKED,
          allowUnchecked: ['powers'],
        });
        expect(verdict).toBe('failed');
      }),
      { numRuns: 200 },
    );
  });

  test('bits of the signature turned', async () => {
    const power = await signed(trusting(), 'head-rsa');
    const [signature = new Uint8Array()] = power.signatures;
    await fc.assert(
      fc.asyncProperty(fc.nat(signature.length - 1), fc.nat(7), async (at, bit) => {
        const turned = Uint8Array.from(signature);
        turned[at] = (turned[at] ?? 0) ^ (1 << bit);
        const question = { trust: TRUST, at: AT, revocations: NONE_REVOKED };
        const { checks } = await verifyMchd({ power: { ...power, signatures: [turned] }, ...question });
        const found = checks.find(({ id }) => id === 'signature');
        // Some bits carry nothing: where the DER of an algorithm's parameters may be NULL or absent.
        if (found?.result === 'ok') expect(checks.find(({ id }) => id === 'signer')?.code).toBe('mchd-signer-entitled');
        else expect(['error', 'not-checked']).toContain(found?.result);
      }),
      { numRuns: 200 },
    );
  });
});

describe('files made to cost more than they are worth', () => {
  const allowed = { bytes: 6 * 1024 * 1024, elements: 30_000, references: 30_000 };
  test.each(Object.entries(hostileInputs))('%s', async (_, { make }) => {
    const bytes = make(allowed);
    const start = process.cpuUsage();
    readsOrRefuses(() => parseMchd(bytes));
    expect((await injured(bytes)).verdict).toBe('failed');
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(5000);
  });

  test('a power of attorney with more parties than anybody has', async () => {
    const representatives = Array.from({ length: 3000 }, () => trusting()['representatives']).flat();
    const { bytes } = await built(trusting({ representatives }));
    expect(bytes.length).toBeGreaterThan(500_000);
    const { verdict } = await injured(bytes);
    expect(verdict).toBe('indeterminate');
  });
});

test('data of registers and tables of any shape are read or refused', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (data) => {
      readsOrRefuses(() => readRevocations(data));
      readsOrRefuses(() => readPowersTable(data));
    }),
  );
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => readsOrRefuses(() => readSigningFacts(bytes))));
});

test.each([
  [{ asOf: '2026-11-22', revoked: 'x' }],
  [{ asOf: 'yesterday', revoked: [] }],
  [{ asOf: '2026-11-22T10:00', revoked: [] }],
  [{ asOf: '2026-11-22', revoked: [{ number: '17', revokedAt: '2026-11-22' }] }],
  [{ number: '2a7e9a54-6b6f-4a43-9d0e-0c1f6f7f3b57', status: 'fine', checkedAt: '2026-11-22' }],
  [{ number: '2a7e9a54-6b6f-4a43-9d0e-0c1f6f7f3b57', status: 'revoked', checkedAt: '2026-11-22' }],
  [[]],
])('%j is no data on revocation', (data) => {
  expect(() => readRevocations(data)).toThrow(expect.objectContaining({ code: 'mchd-revocations-unreadable' }));
});

test.each([
  [{ asOf: '2026-11-22', source: 'x', powers: [{ code: 'A', documents: ['letter'] }] }],
  [{ asOf: '2026-11-22', powers: [] }],
  [{ source: 'x', powers: [] }],
  [null],
])('%j is no table of powers', (data) => {
  expect(() => readPowersTable(data)).toThrow(expect.objectContaining({ code: 'mchd-powers-unreadable' }));
});
