import { copyFileSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { createProject, type TestProject } from '../ecosystem/project.ts';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures/crypto');
const PASSPHRASE = 'test-only-1234';

/** A project with the sample document and these files of the test authorities. */
function projectWith(...files: readonly string[]): TestProject {
  const project = createProject();
  const copy = (from: string, to: string) => copyFileSync(resolve(FIXTURES, from), project.path(to));
  copy('samples/doc.xml', 'doc.xml');
  for (const file of [...files, 'roots.pem', 'intermediates.pem']) copy(`pki/${file}`, file);
  return project;
}

async function verify(project: TestProject, crl: readonly string[], file = 'doc.xml'): Promise<unknown> {
  for (const list of crl) copyFileSync(resolve(FIXTURES, 'pki', list), project.path(list));
  const trust = ['--ca', 'roots.pem', '--chain', 'intermediates.pem', '--crl', ...crl, '--at', '2026-12-15T00:00:00Z'];
  const run = await project.styk(['edo', 'verify', file, ...trust, '--json']);
  const [result] = run.json() as readonly { verdict: string; signers: readonly { algorithm: string }[] }[];
  return [result?.verdict, ...(result?.signers.map(({ algorithm }) => algorithm) ?? [])];
}

test.each([
  ['head256', 'GOST R 34.10-2012-256', ['int256.crl.der', 'root256.crl.der']],
  ['head512', 'GOST R 34.10-2012-512', ['int512.crl.der', 'root512.crl.der']],
  ['head-rsa', 'RSA-SHA-256', ['int-rsa.crl.der', 'root-rsa.crl.der']],
])('edo sign with the key and with the PFX of %s', async (name, algorithm, crl) => {
  const project = projectWith(`${name}.key.pem`, `${name}.crt.pem`, `${name}.pfx`);
  const keys = ['--key', `${name}.key.pem`, '--cert', `${name}.crt.pem`];
  expect(await project.styk(['edo', 'sign', 'doc.xml', ...keys])).toMatchObject({ code: 0, stderr: '' });
  expect(await verify(project, crl)).toEqual(['passed', algorithm]);

  project.write('passphrase.txt', `${PASSPHRASE}\n`);
  const pfx = ['--pfx', `${name}.pfx`, '--passphrase-file', 'passphrase.txt', '--force', '--encoding', 'base64'];
  expect(await project.styk(['edo', 'sign', 'doc.xml', ...pfx])).toMatchObject({ code: 0, stderr: '' });
  expect(await verify(project, crl)).toEqual(['passed', algorithm]);
});

test('edo sign --add puts a second signature beside the first, whatever form it is stored in', async () => {
  const project = projectWith('head256.key.pem', 'head256.crt.pem', 'person256.pfx');
  const first = ['--key', 'head256.key.pem', '--cert', 'head256.crt.pem', '--encoding', 'pem', '--attached'];
  await project.styk(['edo', 'sign', 'doc.xml', ...first]);
  project.write('passphrase.txt', PASSPHRASE);
  const second = ['--pfx', 'person256.pfx', '--passphrase-file', 'passphrase.txt', '--add'];
  expect(await project.styk(['edo', 'sign', 'doc.xml', ...second])).toMatchObject({ code: 0, stderr: '' });
  const both = ['passed', 'GOST R 34.10-2012-256', 'GOST R 34.10-2012-256'];
  expect(await verify(project, ['int256.crl.der', 'root256.crl.der'])).toEqual(both);
});

test('edo sign --add refuses another document and leaves the signature as it was', async () => {
  const project = projectWith('head256.key.pem', 'head256.crt.pem');
  const keys = ['--key', 'head256.key.pem', '--cert', 'head256.crt.pem'];
  await project.styk(['edo', 'sign', 'doc.xml', ...keys]);
  const before = readFileSync(project.path('doc.xml.sig'));
  copyFileSync(resolve(FIXTURES, 'samples/doc-tampered.xml'), project.path('doc.xml'));
  const run = await project.styk(['edo', 'sign', 'doc.xml', ...keys, '--add']);
  expect([run.code, run.stderr]).toEqual([1, expect.stringContaining('signing-content-differs')]);
  expect(readFileSync(project.path('doc.xml.sig'))).toEqual(before);
});

test.each([
  ['neither key nor PFX', []],
  ['a key without its certificate', ['--key', 'head256.key.pem']],
  ['a PFX and a certificate', ['--pfx', 'head256.pfx', '--cert', 'head256.crt.pem']],
])('edo sign wants one key: %s', async (_, options) => {
  const project = projectWith('head256.key.pem', 'head256.crt.pem', 'head256.pfx');
  const run = await project.styk(['edo', 'sign', 'doc.xml', ...options]);
  expect([run.code, run.stderr]).toEqual([2, expect.stringContaining('cli-edo-key-missing')]);
});

test('edo sign asks for the passphrase of a PFX and says so where nobody can answer; a wrong one is told', async () => {
  const project = projectWith('head256.pfx');
  const run = await project.styk(['edo', 'sign', 'doc.xml', '--pfx', 'head256.pfx']);
  expect([run.code, run.stderr]).toEqual([4, expect.stringContaining('--passphrase-file')]);
  project.write('passphrase.txt', 'неверный');
  const wrong = await project.styk([
    'edo',
    'sign',
    'doc.xml',
    '--pfx',
    'head256.pfx',
    '--passphrase-file',
    'passphrase.txt',
  ]);
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('signing-passphrase-wrong')]);
  expect(wrong.stderr + wrong.stdout).not.toContain('неверный');
});
