import { ed25519 } from '@noble/curves/ed25519.js';
import { type HeaderSource, signWebhook, WebhookVerifier } from '@styk/sdk/webhooks';
import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { describe, expect, test } from 'vitest';
import { codeOf } from './errors.ts';

// Test values of the reference libraries of Standard Webhooks.
const secret = 'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const id = 'msg_p5jXN8AQM9LWM0D4loKWxJek';
const body = '{"test": 2432232314}';
const foreign = 'Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc=';

const now = Date.now();
const verifier = new WebhookVerifier({ keys: [`whsec_${secret}`] });
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

async function headersOf(shiftMs = 0): Promise<Record<string, string>> {
  return { ...(await signWebhook({ id, timestampMs: now + shiftMs, body }, [secret])) };
}

describe('the values of the reference libraries', () => {
  test('the signature is theirs to the bit', async () => {
    const headers = await signWebhook({ id, timestampMs: 1_614_265_330_000, body }, [`whsec_${secret}`]);
    expect(headers).toEqual({
      'webhook-id': id,
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
    const past = { now: () => 1_614_265_330_000, sleep: () => Promise.resolve() };
    const verified = await new WebhookVerifier({ keys: [secret], clock: past }).verify(body, headers);
    expect(verified).toEqual({ id, timestampMs: 1_614_265_330_000, body: new TextEncoder().encode(body) });
  });

  test.each(['', 'whsec_'])('the empty key %j is refused', async (key) => {
    expect(await codeOf(() => new WebhookVerifier({ keys: [key] }))).toBe('webhooks-key-invalid');
  });

  test.each<[string, (headers: Record<string, string>) => void, string]>([
    ['no id', (headers) => delete headers['webhook-id'], 'webhooks-headers-missing'],
    ['no timestamp', (headers) => delete headers['webhook-timestamp'], 'webhooks-headers-missing'],
    ['no signature', (headers) => delete headers['webhook-signature'], 'webhooks-headers-missing'],
    ['a timestamp that is no number', (headers) => set(headers, 'timestamp', 'hello'), 'webhooks-headers-malformed'],
    [
      'another signature',
      (headers) => set(headers, 'signature', 'v1,dawfeoifkpqwoekfpqoekf'),
      'webhooks-signature-mismatch',
    ],
    [
      'half a signature',
      (headers) => set(headers, 'signature', `${headers['webhook-signature']}`.slice(0, 8)),
      'webhooks-signature-mismatch',
    ],
    ['an empty signature', (headers) => set(headers, 'signature', 'v1,'), 'webhooks-signature-mismatch'],
  ])('%s is refused', async (_, change, code) => {
    const headers = await headersOf();
    change(headers);
    expect(await codeOf(() => verifier.verify(body, headers))).toBe(code);
  });

  test('E08: timestamps of five minutes ago and ahead pass, older and newer ones are refused', async () => {
    for (const near of [-298_000, 298_000]) {
      await expect(verifier.verify(body, await headersOf(near))).resolves.toBeDefined();
    }
    expect(await codeOf(async () => verifier.verify(body, await headersOf(-302_000)))).toBe(
      'webhooks-timestamp-too-old',
    );
    expect(await codeOf(async () => verifier.verify(body, await headersOf(302_000)))).toBe(
      'webhooks-timestamp-too-new',
    );
  });

  test('one good signature among several is enough', async () => {
    const headers = await headersOf();
    const several = [`v1,${foreign}`, `v2,${foreign}`, headers['webhook-signature'], `v1,${foreign}`].join(' ');
    set(headers, 'signature', several);
    expect(await verifier.verify(body, headers)).toMatchObject({ id });
  });

  test('an empty body can be verified', async () => {
    const headers = await signWebhook({ id, timestampMs: now, body: '' }, [secret]);
    expect((await verifier.verify('', headers)).body).toHaveLength(0);
  });
});

function set(headers: Record<string, string>, name: string, value: string): void {
  headers[`webhook-${name}`] = value;
}

/** What may stand in an id. */
const ids = fc.stringMatching(/^[a-z]{3}_[0-9A-Za-z_-]{1,40}$/);

describe('against the reference library', () => {
  const bytes = fc.uint8Array({ minLength: 24, maxLength: 64 });

  test('it takes what we sign', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, ids, fc.json(), async (key, messageId, json) => {
        const headers = await signWebhook({ id: messageId, timestampMs: now, body: json }, [`whsec_${base64(key)}`]);
        expect(new Webhook(`whsec_${base64(key)}`).verify(json, headers)).toEqual(JSON.parse(json));
      }),
    );
  });

  test('we take what it signs, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, ids, fc.json(), async (key, messageId, json) => {
        const signature = new Webhook(base64(key), {}).sign(messageId, new Date(now), json);
        const headers: HeaderSource = new Headers({
          'Webhook-Id': messageId,
          'Webhook-Timestamp': String(Math.floor(now / 1000)),
          'Webhook-Signature': signature,
        });
        const own = new WebhookVerifier({ keys: [base64(key)] });
        expect((await own.verify(json, headers)).id).toBe(messageId);
        expect(await codeOf(() => own.verify(`${json} `, headers))).toBe('webhooks-signature-mismatch');
      }),
    );
  });
});

describe('Ed25519 against a second library', () => {
  const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 });

  test('its signatures are ours to the bit, whether the key is a seed or seed and public key', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, ids, fc.json(), async (seed, messageId, json) => {
        const timestamp = Math.floor(now / 1000);
        const content = new TextEncoder().encode(`${messageId}.${timestamp}.${json}`);
        const expected = `v1a,${base64(ed25519.sign(content, seed))}`;
        const publicKey = ed25519.getPublicKey(seed);
        const long = `whsk_${base64(Buffer.concat([seed, publicKey]))}`;
        const message = { id: messageId, timestampMs: now, body: json };
        const headers = await signWebhook(message, [`whsk_${base64(seed)}`, long]);
        expect(headers['webhook-signature']).toBe(`${expected} ${expected}`);
        const own = new WebhookVerifier({ keys: [`whpk_${base64(publicKey)}`] });
        expect((await own.verify(json, headers)).id).toBe(messageId);
        expect(await codeOf(() => own.verify(`${json} `, headers))).toBe('webhooks-signature-mismatch');
      }),
      { numRuns: 30 },
    );
  });
});
