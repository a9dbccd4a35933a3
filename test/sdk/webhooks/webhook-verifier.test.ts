import { generateKeyPairSync } from 'node:crypto';
import { StykError } from '@styk/sdk/errors';
import { signWebhook, WebhookVerifier } from '@styk/sdk/webhooks';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeOf } from './errors.ts';
import { clock, event, NOW, OTHER_SECRET, SECRET, signed } from './messages.ts';

const verifier = new WebhookVerifier({ keys: [SECRET], clock });

describe('the window', () => {
  test.each([
    [-301, 'webhooks-timestamp-too-old'],
    [-300, 'no error'],
    [-299, 'no error'],
    [299, 'no error'],
    [300, 'no error'],
    [301, 'webhooks-timestamp-too-new'],
  ])('signed %i s off: %s', async (seconds, code) => {
    const { body, headers } = await signed(event, { timestampMs: NOW + seconds * 1000 });
    expect(await codeOf(() => verifier.verify(body, headers))).toBe(code);
  });

  test('is as wide as one says', async () => {
    const narrow = new WebhookVerifier({ keys: [SECRET], clock, toleranceMs: 10_000 });
    const { body, headers } = await signed(event, { timestampMs: NOW - 11_000 });
    expect(await codeOf(() => narrow.verify(body, headers))).toBe('webhooks-timestamp-too-old');
    expect(await codeOf(() => new WebhookVerifier({ keys: [SECRET], toleranceMs: 0 }))).toBe('webhooks-limit-invalid');
    expect(await codeOf(() => new WebhookVerifier({ keys: [SECRET], toleranceMs: Number.NaN }))).toBe(
      'webhooks-limit-invalid',
    );
  });
});

describe('what was signed is what arrived', () => {
  test('any bit of the body matters', async () => {
    const { body, headers } = await signed();
    for (const at of [0, 17, body.length - 1]) {
      const bytes = new TextEncoder().encode(body);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      expect(await codeOf(() => verifier.verify(bytes, headers))).toBe('webhooks-signature-mismatch');
    }
  });

  test('id and time are covered, too', async () => {
    const { body, headers } = await signed();
    const later = { ...headers, 'webhook-timestamp': String(NOW / 1000 + 1) };
    expect(await codeOf(() => verifier.verify(body, later))).toBe('webhooks-signature-mismatch');
    const renamed = { ...headers, 'webhook-id': 'evt_other' };
    expect(await codeOf(() => verifier.verify(body, renamed))).toBe('webhooks-signature-mismatch');
  });

  test('a signature of one scheme is none of another', async () => {
    const { body, headers } = await signed();
    const relabelled = { ...headers, 'webhook-signature': headers['webhook-signature'].replace('v1,', 'v1a,') };
    expect(await codeOf(() => verifier.verify(body, relabelled))).toBe('webhooks-signature-mismatch');
  });
});

test('a rotation needs no pause: two signatures and either key, then the new one alone', async () => {
  const both = await signed(event, { keys: [SECRET, OTHER_SECRET] });
  const onlyNew = await signed(event, { keys: [OTHER_SECRET] });
  const renewed = new WebhookVerifier({ keys: [SECRET, OTHER_SECRET], clock });
  const moved = new WebhookVerifier({ keys: [OTHER_SECRET], clock });
  for (const each of [verifier, renewed, moved]) await each.verify(both.body, both.headers);
  for (const each of [renewed, moved]) await each.verify(onlyNew.body, onlyNew.headers);
  expect(await codeOf(() => verifier.verify(onlyNew.body, onlyNew.headers))).toBe('webhooks-signature-mismatch');
});

describe('headers', () => {
  test.each<[string, Record<string, string>, string]>([
    ['an id with a full stop', { 'webhook-id': 'evt.1' }, 'webhooks-headers-malformed'],
    ['an id of 257 characters', { 'webhook-id': 'e'.repeat(257) }, 'webhooks-headers-malformed'],
    ['a negative time', { 'webhook-timestamp': '-1' }, 'webhooks-headers-malformed'],
    ['a time with a fraction', { 'webhook-timestamp': '1700000000.5' }, 'webhooks-headers-malformed'],
    ['a signature without its scheme', { 'webhook-signature': 'AAAA' }, 'webhooks-headers-malformed'],
    ['17 signatures', { 'webhook-signature': 'v1,AAAA '.repeat(17) }, 'webhooks-headers-malformed'],
    ['5 kB of signatures', { 'webhook-signature': `v1,${'A'.repeat(5000)}` }, 'webhooks-headers-malformed'],
    ['a scheme of the future', { 'webhook-signature': 'v2,AAAA' }, 'webhooks-signature-mismatch'],
  ])('%s: refused', async (_, change, code) => {
    const { body, headers } = await signed();
    expect(await codeOf(() => verifier.verify(body, { ...headers, ...change }))).toBe(code);
  });

  test('names are found in any case, also as lists', async () => {
    const { body, headers } = await signed();
    const shouted = Object.entries(headers).map(([name, value]) => [name.toUpperCase(), [value]]);
    expect(await verifier.verify(body, Object.fromEntries(shouted))).toMatchObject({ id: event.id });
  });

  test('the missing ones are named', async () => {
    const error = await verifier.verify('{}', {}).catch((reason: unknown) => reason);
    expect((error as Error).message).toBe(
      'The request lacks signature headers: webhook-id, webhook-timestamp, webhook-signature',
    );
  });
});

test('whatever the headers hold, the answer is a refusal with a code', async () => {
  const value = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constant('v1,AAAA'),
    fc.constant(String(NOW / 1000)),
  );
  const headers = fc.record({ 'webhook-id': value, 'webhook-timestamp': value, 'webhook-signature': value });
  await fc.assert(
    fc.asyncProperty(headers, fc.string(), async (given, body) => {
      expect(await codeOf(() => verifier.verify(body, given))).toMatch(/^webhooks-(headers|timestamp|signature)-/);
    }),
  );
});

test('a body of 64 KiB passes, a byte more does not and is not even looked at', async () => {
  for (const [size, code] of [
    [65_536, 'no error'],
    [65_537, 'webhooks-body-too-large'],
  ] as const) {
    const body = 'x'.repeat(size);
    const headers = await signWebhook({ id: 'evt_1', timestampMs: NOW, body }, [SECRET]);
    expect(await codeOf(() => verifier.verify(body, headers))).toBe(code);
  }
  expect(await codeOf(() => verifier.verify('x'.repeat(65_537), {}))).toBe('webhooks-body-too-large');
});

describe('keys', () => {
  const bytes = (length: number): string => Buffer.alloc(length, 7).toString('base64');
  test.each([
    ['23 bytes', `whsec_${bytes(23)}`],
    ['65 bytes', `whsec_${bytes(65)}`],
    ['no base64', 'whsec_это не ключ'],
    ['a public key of 31 bytes', `whpk_${bytes(31)}`],
    ['a private key', `whsk_${bytes(32)}`],
  ])('%s: refused without being shown', async (_, key) => {
    const error = await (async () => new WebhookVerifier({ keys: [key] }))().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(StykError);
    expect(error).toMatchObject({ code: 'webhooks-key-invalid' });
    expect(JSON.stringify(error)).not.toContain(key.replace(/^wh\w+_/, ''));
  });

  test('24 and 64 bytes will do', () => {
    expect(() => new WebhookVerifier({ keys: [`whsec_${bytes(24)}`, `whsec_${bytes(64)}`] })).not.toThrow();
  });

  test('a public key does not sign', async () => {
    const message = { id: 'evt_1', timestampMs: NOW, body: '{}' };
    expect(await codeOf(() => signWebhook(message, [`whpk_${bytes(32)}`]))).toBe('webhooks-key-invalid');
    expect(await codeOf(() => signWebhook(message, [`whsk_${bytes(31)}`]))).toBe('webhooks-key-invalid');
  });

  test('keys of node:crypto fit', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const raw = (part: 'd' | 'x', key: typeof publicKey): string =>
      Buffer.from(String(key.export({ format: 'jwk' })[part]), 'base64url').toString('base64');
    const { body, headers } = await signed(event, { keys: [`whsk_${raw('d', privateKey)}`] });
    const own = new WebhookVerifier({ keys: [`whpk_${raw('x', publicKey)}`], clock });
    expect(await own.verify(body, headers)).toMatchObject({ id: event.id });
  });
});
