import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseCertificate, readCertificates, signDetached, verifySignature } from '@styk/sdk/signing';
import { pkcs11Signer } from '@styk/sdk/signing/pkcs11';
import { describe, expect, test } from 'vitest';
import { tempFolder } from '../../../temp-folder.ts';
import { AT, DOCUMENT, fixture, fixturePath, TRUST } from '../support/fixtures.ts';
import { hasOpenssl, openssl } from '../support/openssl.ts';
import { signatureOf } from './fake-programs.ts';
import { hasSoftHsm, type SoftToken, softToken } from './softhsm.ts';

const at = { signingTime: AT };
const RSA = fixturePath('pki/head-rsa.key.pem');
const certificate = fixture('pki/head-rsa.crt.pem');

describe.skipIf(!hasSoftHsm)('a token of SoftHSM2', () => {
  test('signs with RSA: the signature is the one made here, and it passes', async () => {
    const { library, pin } = softToken([RSA]);
    const signer = await pkcs11Signer({ library, pin, certificate });
    const signature = await signDetached(DOCUMENT, signer, at);
    expect(signature).toEqual(await signatureOf('head-rsa'));
    const { verdict } = await verifySignature({ signature, content: DOCUMENT, trust: TRUST, at: AT });
    expect(verdict).toBe('passed');
    signer.close();
  });

  test('shows the certificate that lies on it with the id of the key', async () => {
    const token = softToken([RSA]);
    storeCertificate(token, readCertificates(certificate)[0] ?? new Uint8Array());
    const signer = await pkcs11Signer({ ...token, keyId: '01' });
    expect(await signDetached(DOCUMENT, signer, at)).toEqual(await signatureOf('head-rsa'));
    signer.close();
  });

  test('with two keys wants to know which, and a key of another certificate is found out', async () => {
    const { library, label, pin } = softToken([RSA, fixturePath('pki/person-rsa.key.pem')]);
    const open = (more: object) => pkcs11Signer({ library, token: label, pin, certificate, ...more });
    await expect(open({})).rejects.toMatchObject({ code: 'signing-pkcs11-several-keys' });
    await expect(open({ keyLabel: 'absent' })).rejects.toMatchObject({ code: 'signing-pkcs11-no-key' });
    const right = await open({ keyLabel: 'key 01' });
    expect(await signDetached(DOCUMENT, right, at)).toEqual(await signatureOf('head-rsa'));
    right.close();
    const wrong = await open({ keyId: '02' });
    await expect(signDetached(DOCUMENT, wrong, at)).rejects.toMatchObject({ code: 'signing-signer-failed-self-check' });
    wrong.close();
  });

  test.skipIf(!hasOpenssl)('signs with ECDSA', async () => {
    const folder = tempFolder();
    const [key, crt] = [join(folder, 'key.pem'), join(folder, 'crt.pem')];
    const days = ['-days', '30', '-subj', '/CN=EC', '-addext', 'keyUsage=digitalSignature,nonRepudiation'];
    openssl(
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-keyout',
      key,
      '-out',
      crt,
      ...days,
    );
    const { library, pin } = softToken([key]);
    const signer = await pkcs11Signer({ library, pin, certificate: readFileSync(crt) });
    // That it holds is what signDetached itself looks at.
    const signature = await signDetached(DOCUMENT, signer, {
      signingTime: parseCertificate(signer.certificate).notBefore,
    });
    expect(signature.length).toBeGreaterThan(500);
    signer.close();
  });

  test('refuses a wrong PIN once and says that tries are getting few', async () => {
    const { library } = softToken([RSA]);
    await expect(pkcs11Signer({ library, pin: '1234', certificate })).rejects.toMatchObject({
      code: 'signing-pkcs11-pin-wrong-few-left',
    });
  });

  test('without a PIN, or called by another name, is told', async () => {
    const { library, pin } = softToken([RSA]);
    await expect(pkcs11Signer({ library, certificate, token: 'Styk test' })).rejects.toMatchObject({
      code: 'signing-pkcs11-pin-needed',
    });
    await expect(pkcs11Signer({ library, certificate, pin, token: 'Other' })).rejects.toMatchObject({
      code: 'signing-pkcs11-no-token',
      params: { found: expect.stringContaining('Styk test') },
    });
  });

  test('the library can be opened again while it is open', async () => {
    const { library, pin } = softToken([RSA]);
    const one = await pkcs11Signer({ library, pin, certificate });
    const other = await pkcs11Signer({ library, pin, certificate });
    other.close();
    expect(await signDetached(DOCUMENT, one, at)).toEqual(await signatureOf('head-rsa'));
    one.close();
  });
});

test.skipIf(!hasSoftHsm)('a library that is none is told with its path', async () => {
  const library = fixturePath('README.md');
  await expect(pkcs11Signer({ library, certificate })).rejects.toMatchObject({
    code: 'signing-pkcs11-library-unloadable',
    at: { file: library },
  });
});

test('without the package the error says what to install', () => {
  const program = `
    import { loadPkcs11js } from ${JSON.stringify(import.meta.resolve('../../../../sdk/src/signing/providers/pkcs11/binding.ts'))};
    import { registerHooks } from 'node:module';
    registerHooks({ resolve: (name, context, next) => { if (name === 'pkcs11js') throw new Error('absent'); return next(name, context); } });
    await loadPkcs11js().catch((error) => process.stdout.write(error.code + ' ' + error.hint('en')));`;
  const { stdout } = spawnSync(process.execPath, ['--conditions=styk-source', '--input-type=module', '-e', program]);
  expect(String(stdout)).toMatch(/^signing-pkcs11-driver-missing npm install pkcs11js/);
});

/** As a maker's own program writes it beside the key. */
function storeCertificate({ library, pin }: SoftToken, der: Uint8Array): void {
  const driver = createRequire(import.meta.url)('pkcs11js');
  const module = new driver.PKCS11();
  module.load(library);
  module.C_Initialize();
  const slot = module.C_GetSlotList(true).find((one: Buffer) => module.C_GetTokenInfo(one).label.startsWith('Styk'));
  const session = module.C_OpenSession(slot, driver.CKF_SERIAL_SESSION | driver.CKF_RW_SESSION);
  module.C_Login(session, driver.CKU_USER, pin);
  module.C_CreateObject(session, [
    { type: driver.CKA_CLASS, value: driver.CKO_CERTIFICATE },
    { type: driver.CKA_CERTIFICATE_TYPE, value: driver.CKC_X_509 },
    { type: driver.CKA_TOKEN, value: true },
    { type: driver.CKA_ID, value: Buffer.of(1) },
    { type: driver.CKA_SUBJECT, value: Buffer.from('3000', 'hex') },
    { type: driver.CKA_VALUE, value: Buffer.from(der) },
  ]);
  module.C_Finalize();
  module.close();
}
