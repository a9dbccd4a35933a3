import { generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { JwksSource, jwksKeys, WebhookVerifier } from '@styk/sdk/webhooks';
import { describe, expect, test } from 'vitest';
import { codeOf } from './errors.ts';
import { event, NOW, signed } from './messages.ts';

interface Pair {
  readonly jwk: JsonWebKey;
  /** `whsk_…` */
  readonly secret: string;
}

function newPair(): Pair {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const { d = '' } = privateKey.export({ format: 'jwk' });
  const secret = `whsk_${Buffer.from(d, 'base64url').toString('base64')}`;
  return { jwk: { ...publicKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig', alg: 'EdDSA' }, secret };
}

const old = newPair();
const next = newPair();

/** Keys of other kinds live in the same document. */
const others = [
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' }),
  { ...newPair().jwk, use: 'enc' },
  { kty: 'OKP', crv: 'Ed25519', x: 'AAAA' },
  null,
];

describe('a key set', () => {
  test('gives its Ed25519 signature keys and passes over others', async () => {
    const keys = jwksKeys({ keys: [...others, old.jwk, next.jwk] });
    expect(keys.map(({ scheme }) => scheme)).toEqual(['v1a', 'v1a']);
    const { body, headers } = await signed(event, { keys: [next.secret], timestampMs: Date.now() });
    expect(await new WebhookVerifier({ keys }).verify(body, headers)).toMatchObject({ id: event.id });
  });

  test.each([[undefined], [null], [{}], [{ keys: {} }], [{ keys: others }], ['keys']])(
    'without any is refused: %j',
    async (document) => {
      expect(await codeOf(() => jwksKeys(document))).toBe('webhooks-jwks-invalid');
    },
  );

  test('of thousands counts only a few', () => {
    expect(jwksKeys({ keys: Array.from({ length: 5000 }, () => old.jwk) })).toHaveLength(16);
  });
});

describe('a source of keys', () => {
  function setUp() {
    let now = NOW;
    const served = { document: { keys: [old.jwk] } as unknown, loads: 0 };
    const clock = { now: () => now, sleep: () => Promise.resolve() };
    const load = async () => {
      served.loads += 1;
      if (served.document instanceof Error) throw served.document;
      return served.document;
    };
    const verifier = new WebhookVerifier({ keys: new JwksSource(load, { clock }), clock });
    const check = async ({ secret }: Pair): Promise<string> => {
      const { body, headers } = await signed(event, { keys: [secret], timestampMs: now });
      return await codeOf(() => verifier.verify(body, headers));
    };
    return {
      served,
      check,
      pass: (ms: number) => {
        now += ms;
      },
    };
  }

  test('loads once, however many ask at the same time', async () => {
    const { served, check } = setUp();
    expect(await Promise.all([check(old), check(old), check(old)])).toEqual(Array(3).fill('no error'));
    expect(served.loads).toBe(1);
  });

  test('loads again for an unknown key, but not at everybody’s will', async () => {
    const { served, check, pass } = setUp();
    await check(old);
    served.document = { keys: [old.jwk, next.jwk] };
    expect(await check(next)).toBe('webhooks-signature-mismatch');
    pass(30_000);
    expect(await check(next)).toBe('no error');
    expect(served.loads).toBe(2);
    const forger = newPair();
    for (let attempt = 0; attempt < 10; attempt += 1) expect(await check(forger)).toBe('webhooks-signature-mismatch');
    expect(served.loads).toBe(2);
  });

  test('forgets a withdrawn key after its age, and outlives an outage', async () => {
    const { served, check, pass } = setUp();
    await check(old);
    served.document = new Error('down');
    pass(600_000);
    expect(await check(old)).toBe('no error');
    pass(600_000);
    served.document = { keys: [next.jwk] };
    expect(await check(old)).toBe('webhooks-signature-mismatch');
    expect(await check(next)).toBe('no error');
  });

  test('without any keys yet says so', async () => {
    const { served, check } = setUp();
    served.document = new Error('down');
    expect(await check(old)).toBe('webhooks-keys-unavailable');
  });
});
