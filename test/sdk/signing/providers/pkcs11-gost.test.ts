import { signDetached } from '@styk/sdk/signing';
import { pkcs11Signer } from '@styk/sdk/signing/pkcs11';
import { describe, expect, test } from 'vitest';
import { AT, DOCUMENT, fixture } from '../support/fixtures.ts';
import { signatureOf } from './fake-programs.ts';
import { CK, type FakeTokenOptions, fakeToken } from './fake-token.ts';

const at = { signingTime: AT };
const PIN = '12345678';

async function openFake(options: FakeTokenOptions, more: Partial<Parameters<typeof pkcs11Signer>[0]> = {}) {
  const binding = fakeToken(options);
  return { binding, signer: await pkcs11Signer({ library: 'librtpkcs11ecp.so', pin: PIN, binding, ...more }) };
}

describe('a token with a key of ГОСТ (scripted)', () => {
  test.each([
    ['head256', CK.GOSTR3410, 32],
    ['head512', CK.GOSTR3410_512, 64],
  ] as const)('%s: the digest goes in, one C_Sign, s‖r comes out as CMS wants it', async (name, mechanism, length) => {
    const { binding, signer } = await openFake({ name });
    expect(await signDetached(DOCUMENT, signer, at)).toEqual(await signatureOf(name));
    expect(binding.signed).toEqual([{ mechanism, length }]);
    signer.close();
    expect(binding.calls).toEqual([
      'load',
      'C_Initialize',
      'C_OpenSession',
      'C_Login',
      'C_CloseSession',
      'C_Finalize',
      'close',
    ]);
  });

  test('trap 2: one that returns r‖s is found out', async () => {
    const { signer } = await openFake({ name: 'head256', swapsHalves: true });
    await expect(signDetached(DOCUMENT, signer, at)).rejects.toMatchObject({
      code: 'signing-signer-failed-self-check',
    });
  });

  test('signatures asked for at once are made one after another, and after a failure', async () => {
    const { signer } = await openFake({ name: 'head256' });
    const all = await Promise.all([1, 2, 3].map(() => signDetached(DOCUMENT, signer, at)));
    expect(all).toHaveLength(3);
  });

  test.each<[string, FakeTokenOptions, string]>([
    ['without its mechanism', { name: 'head512', mechanisms: [CK.GOSTR3410] }, 'signing-pkcs11-mechanism'],
    ['with no key', { name: 'head256', keys: 0 }, 'signing-pkcs11-no-key'],
    ['with several keys', { name: 'head256', keys: 2 }, 'signing-pkcs11-several-keys'],
    ['with no certificate', { name: 'head256', hasCertificate: false }, 'signing-pkcs11-no-certificate'],
    ['that is not there', { name: 'head256', tokens: [] }, 'signing-pkcs11-no-token'],
    ['among others', { name: 'head256', tokens: ['One', 'Two'] }, 'signing-pkcs11-several-tokens'],
    ['with a locked PIN', { name: 'head256', flags: CK.LOGIN_REQUIRED | CK.PIN_LOCKED }, 'signing-pkcs11-pin-locked'],
  ])('%s is told', async (_, options, code) => {
    await expect(openFake(options)).rejects.toMatchObject({ code });
  });

  test('is chosen by label or serial number, the key by its id, the certificate may be a file', async () => {
    const options = { name: 'head256', tokens: ['One', 'Two'], keys: 3, hasCertificate: false } as const;
    const certificate = fixture('pki/head256.crt.pem');
    const keyId = Buffer.from('id2').toString('hex');
    for (const token of ['Two', '001']) {
      const { signer } = await openFake(options, { token, keyId, certificate });
      expect(await signDetached(DOCUMENT, signer, at)).toEqual(await signatureOf('head256'));
    }
    await expect(openFake(options, { token: 'Two', keyId: 'xyz', certificate })).rejects.toMatchObject({
      code: 'signing-pkcs11-key-id',
    });
  });

  test('that is pulled out while it signs', async () => {
    const { signer } = await openFake({ name: 'head256', fails: 0x32 });
    await expect(signDetached(DOCUMENT, signer, at)).rejects.toMatchObject({ code: 'signing-pkcs11-removed' });
  });

  test('that fails otherwise names the call and the reason', async () => {
    const { signer } = await openFake({ name: 'head256', fails: 0x30 });
    const params = { call: 'C_Sign', reason: 'CKR_0x30' };
    await expect(signDetached(DOCUMENT, signer, at)).rejects.toMatchObject({ code: 'signing-pkcs11-failed', params });
  });
});

describe('the PIN of a token', () => {
  test.each([
    [CK.LOGIN_REQUIRED, 'signing-pkcs11-pin-wrong-few-left'],
    [CK.LOGIN_REQUIRED | CK.PIN_COUNT_LOW, 'signing-pkcs11-pin-wrong-one-left'],
  ])('a wrong one is tried once, never again, and what is left is told (flags %i)', async (flags, code) => {
    const binding = fakeToken({ name: 'head256', flags });
    const error = await pkcs11Signer({ library: 'x', pin: 'wrong-пин', binding }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code, category: 'attention' });
    expect(binding.calls.filter((call) => call === 'C_Login')).toHaveLength(1);
    expect(binding.calls.slice(-2)).toEqual(['C_Finalize', 'close']);
    expect(`${JSON.stringify(error)}${(error as Error).stack}`).not.toContain('wrong-пин');
  });

  test('the last try is not used up', async () => {
    const binding = fakeToken({ name: 'head256', flags: CK.LOGIN_REQUIRED | CK.PIN_FINAL_TRY });
    await expect(pkcs11Signer({ library: 'x', pin: PIN, binding })).rejects.toMatchObject({
      code: 'signing-pkcs11-pin-last-try',
    });
    expect(binding.calls).not.toContain('C_Login');
  });

  test('is wanted where the token wants one, and typed on its own pad where it has one', async () => {
    const wanted = fakeToken({ name: 'head256' });
    await expect(pkcs11Signer({ library: 'x', binding: wanted })).rejects.toMatchObject({
      code: 'signing-pkcs11-pin-needed',
    });
    const pad = fakeToken({ name: 'head256', flags: CK.LOGIN_REQUIRED | CK.PIN_PAD });
    const signer = await pkcs11Signer({ library: 'x', binding: pad });
    expect(await signDetached(DOCUMENT, signer, at)).toEqual(await signatureOf('head256'));
  });
});
