import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCertificate, parseSignedData, signDetached } from '@styk/sdk/signing';
import { opensslSigner } from '@styk/sdk/signing/openssl';
import { describe, expect, test } from 'vitest';
import { tempFolder } from '../../../temp-folder.ts';
import { AT, DOCUMENT, fixture, fixturePath } from '../support/fixtures.ts';
import { hasGostEngine, hasOpenssl, openssl } from '../support/openssl.ts';
import { nodeProgram, signatureOf } from './fake-programs.ts';

const at = { signingTime: AT };
const gost = { configuration: fixturePath('openssl-gost.cnf') };

function signerOf(name: string, more: Partial<Parameters<typeof opensslSigner>[0]> = {}) {
  return opensslSigner({
    key: fixturePath(`pki/${name}.key.pem`),
    certificate: fixture(`pki/${name}.crt.pem`),
    ...more,
  });
}

/** The RSA key of the test authorities with a passphrase, in a file. */
function encryptedKey(passphrase: string): string {
  const path = join(tempFolder(), 'key.pem');
  const options = { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase } as const;
  writeFileSync(path, createPrivateKey(fixture('pki/head-rsa.key.pem')).export(options));
  return path;
}

describe.skipIf(!hasOpenssl)('a key that openssl uses', () => {
  test('of RSA: the signature is the one made here', async () => {
    expect(await signDetached(DOCUMENT, signerOf('head-rsa'), at)).toEqual(await signatureOf('head-rsa'));
  });

  test.each([
    ['ECDSA', 'ECDSA-SHA-256', ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256']],
    ['RSA-PSS', 'RSA-PSS-SHA-256', ['rsa-pss', '-pkeyopt', 'rsa_keygen_bits:2048']],
  ])('of %s', async (_, algorithm, kind) => {
    const [key, certificate] = [join(tempFolder(), 'key.pem'), join(tempFolder(), 'crt.pem')];
    const subject = ['-days', '30', '-subj', '/CN=Test', '-addext', 'keyUsage=digitalSignature,nonRepudiation'];
    openssl('req', '-x509', '-newkey', ...kind, '-nodes', '-keyout', key, '-out', certificate, ...subject);
    const signer = opensslSigner({ key, certificate: readFileSync(certificate) });
    expect(signer.algorithm.name).toBe(algorithm);
    // The value is random: signDetached itself verifies it.
    const { notBefore } = parseCertificate(signer.certificate);
    expect(parseSignedData(await signDetached(DOCUMENT, signer, { signingTime: notBefore })).signers).toHaveLength(1);
  });

  test('with a passphrase, which is in no argument and no variable', async () => {
    const folder = tempFolder();
    const log = join(folder, 'seen.json');
    const spy = `
      const { spawnSync } = require('node:child_process');
      const { readFileSync, writeFileSync } = require('node:fs');
      const input = readFileSync(0);
      writeFileSync(${JSON.stringify(log)}, JSON.stringify([process.argv.slice(2), process.env]));
      process.exitCode = spawnSync('openssl', process.argv.slice(2), { input, stdio: ['pipe', 'inherit', 'inherit'] }).status;`;
    const passphrase = 'парольная фраза';
    const key = encryptedKey(passphrase);
    const options = { key, passphrase, program: nodeProgram(folder, 'spy', spy) };
    const env = { ...process.env, STYK_KEY_PASSPHRASE: passphrase };
    const signature = await signDetached(DOCUMENT, signerOf('head-rsa', { ...options, env }), at);
    expect(signature).toEqual(await signatureOf('head-rsa'));
    const [argv] = JSON.parse(readFileSync(log, 'utf8'));
    const files = ['-out', expect.stringMatching(/output\.bin$/), expect.stringMatching(/input\.bin$/)];
    expect(argv).toEqual(['dgst', '-sha256', '-sign', key, '-passin', 'stdin', ...files]);
    expect(readFileSync(log, 'utf8')).not.toContain(passphrase);
  });

  test.each([undefined, 'wrong-пароль'])(
    'with the passphrase %s, which is wrong, is refused in our words',
    async (passphrase) => {
      const signer = signerOf('head-rsa', { key: encryptedKey('right'), passphrase });
      await expect(signDetached(DOCUMENT, signer, at)).rejects.toMatchObject({ code: 'signing-openssl-passphrase' });
    },
  );

  test('that belongs to another certificate is found out', async () => {
    const path = join(tempFolder(), 'other.pem');
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    writeFileSync(path, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const error = { code: 'signing-signer-failed-self-check', params: { reason: 'signature-invalid' } };
    await expect(signDetached(DOCUMENT, signerOf('head-rsa', { key: path }), at)).rejects.toMatchObject(error);
  });

  test('that is not there is told in its own words', async () => {
    const signer = signerOf('head-rsa', { key: join(tempFolder(), 'absent.pem') });
    await expect(signDetached(DOCUMENT, signer, at)).rejects.toMatchObject({
      code: 'signing-provider-program-failed',
      params: { words: expect.stringContaining('absent.pem') },
    });
  });
});

describe.skipIf(!hasGostEngine)('a key of ГОСТ that openssl uses', () => {
  test.each(['head256', 'head512'])('%s, with the configuration given', async (name) => {
    // The engine's nonce is random: signDetached itself verifies the value.
    const signature = await signDetached(DOCUMENT, signerOf(name, gost), at);
    expect(signature.length).toBe((await signatureOf(name)).length);
  });

  test('without a configuration that knows it, is refused and says what to install', async () => {
    const env = { ...process.env, OPENSSL_CONF: '/dev/null' };
    await expect(signDetached(DOCUMENT, signerOf('head256', { env }), at)).rejects.toMatchObject({
      code: 'signing-openssl-no-gost',
      category: 'unavailable',
    });
  });
});

test('without openssl the error says what to install', async () => {
  const signer = signerOf('head-rsa', { env: { PATH: '/nowhere' } });
  await expect(signDetached(DOCUMENT, signer, at)).rejects.toMatchObject({ code: 'signing-provider-openssl-missing' });
});
