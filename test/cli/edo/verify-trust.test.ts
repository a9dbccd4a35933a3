import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildUpd, sampleUpd, type Upd } from '@styk/sdk/edo';
import { readCertificates } from '@styk/sdk/signing';
import { expect, test } from 'vitest';
import { context } from '../../sdk/edo/documents/context.ts';
import { craftTrustList } from '../../sdk/signing/support/craft-trust-list.ts';
import { fixture } from '../../sdk/signing/support/fixtures.ts';
import { GOST_SERVICES, isAvailable, opensslOcsp, pki } from '../../sdk/signing/support/openssl-services.ts';
import { createProject, type TestProject } from '../ecosystem/project.ts';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures/crypto');
const AT = ['--at', '2026-12-15T00:00:00Z'];

function projectWith(...trust: readonly string[]): TestProject {
  const project = createProject();
  copyFileSync(resolve(FIXTURES, 'samples/doc.xml'), project.path('doc.xml'));
  copyFileSync(resolve(FIXTURES, 'samples/doc.head256.sig'), project.path('doc.xml.sig'));
  mkdirSync(project.path('trust'));
  for (const file of trust) copyFileSync(resolve(FIXTURES, 'pki', file), project.path(`trust/${file}`));
  return project;
}

test('edo verify --trust takes roots, intermediates and lists from one folder, whatever else lies there', async () => {
  const project = projectWith('roots.pem', 'intermediates.pem', 'int256.crl.der', 'head256.crt.pem', 'head256.key.pem');
  const run = await project.styk(['edo', 'verify', 'doc.xml', '--trust', 'trust', ...AT]);
  expect([run.code, run.stderr]).toEqual([0, '']);
});

test("edo verify --trust does not trust a person's certificate in the folder", async () => {
  const project = projectWith('head256.crt.pem', 'int256.crl.der');
  const run = await project.styk(['edo', 'verify', 'doc.xml', '--trust', 'trust', ...AT]);
  expect([run.code, run.stdout]).toEqual([3, expect.stringContaining('No trusted root certificates were given')]);
});

test('edo verify --trust-list tells of the accreditation, and whose list is not signed for', async () => {
  const project = projectWith('int256.crl.der');
  const certificates = readCertificates(fixture('pki/int256.crt.pem'));
  const verify = async (status: string, since: string) => {
    const statuses = [
      ['Действует', '2020-01-01'],
      [status, since],
    ] as const;
    const signature = '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>';
    project.write(
      'tsl.xml',
      Buffer.from(craftTrustList([{ name: 'УЦ «Тест»', certificates, statuses }], signature)).toString(),
    );
    const run = await project.styk(['edo', 'verify', 'doc.xml', '--trust', 'trust', '--trust-list', 'tsl.xml', ...AT]);
    return [run.code, run.stdout] as const;
  };
  const [code, stdout] = await verify('Действует', '2024-01-01');
  expect([code, stdout]).toEqual([
    0,
    expect.stringContaining('The certificate was issued by an accredited authority: УЦ «Тест»'),
  ]);
  expect(stdout).toContain('the signature of the list itself was not checked');
  expect(await verify('Прекращена', '2026-01-01')).toEqual([1, expect.stringContaining('was not accredited')]);
});

test('edo verify names the file of the trust material that is damaged', async () => {
  const project = projectWith('roots.pem');
  project.write('bad.xml', '<Файл/>');
  const run = await project.styk(['edo', 'verify', 'doc.xml', '--trust', 'trust', '--trust-list', 'bad.xml', ...AT]);
  expect(run.code).toBe(1);
  expect(run.stderr).toContain('signing-trust-list-unreadable');
  expect(run.stderr).toContain('bad.xml');
});

test.skipIf(!isAvailable(GOST_SERVICES))('edo verify --ocsp takes a saved response in place of a list', async () => {
  const project = projectWith('roots.pem', 'intermediates.pem');
  const line = { serial: '10C11B55868257', certificate: pki('head256').certificate };
  const response = opensslOcsp(GOST_SERVICES, pki('int256').certificate, [line], pki('ocsp256'));
  project.write(
    'head.pem',
    `-----BEGIN OCSP RESPONSE-----\n${Buffer.from(response).toString('base64')}\n-----END OCSP RESPONSE-----\n`,
  );
  const verify = (...more: readonly string[]) =>
    project.styk(['edo', 'verify', 'doc.xml', '--trust', 'trust', ...AT, ...more]);
  expect((await verify()).code).toBe(3);
  expect((await verify('--ocsp', 'head.pem')).code).toBe(0);
});

test("edo verify --party warns when the document names another signer than the certificate's", async () => {
  const project = projectWith('roots.pem', 'intermediates.pem', 'int256.crl.der', 'head256.key.pem', 'head256.crt.pem');
  const sample = sampleUpd();
  const seller = { ...sample.seller, inn: '9699000012' };
  const verify = async (last: string) => {
    const name = { last, first: 'Иван', middle: 'Петрович' };
    const signers = [{ name, position: 'Директор', powers: 'certificate' }];
    const { bytes } = await buildUpd({ ...sample, seller, signers } as unknown as Upd, context);
    writeFileSync(project.path('upd.xml'), bytes);
    const keys = ['--key', 'trust/head256.key.pem', '--cert', 'trust/head256.crt.pem', '--force'];
    await project.styk(['edo', 'sign', 'upd.xml', ...keys]);
    const run = await project.styk([
      'edo',
      'verify',
      'upd.xml',
      '--trust',
      'trust',
      ...AT,
      '--party',
      '9699000012',
      '--json',
    ]);
    const [result] = run.json() as [{ verdict: string; checks: { id: string; code: string }[] }];
    return [result.verdict, result.checks.find(({ id }) => id === 'party-match')?.code];
  };
  expect(await verify('Тестов')).toEqual(['passed', 'party-matches']);
  expect(await verify('Другов')).toEqual(['passed', 'party-signer-differs']);
});
