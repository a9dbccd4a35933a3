import { copyFileSync, existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { fakeCsp, nodeProgram, signatureOf } from '../../sdk/signing/providers/fake-programs.ts';
import { hasSoftHsm, softToken } from '../../sdk/signing/providers/softhsm.ts';
import { EXPECTED } from '../../sdk/signing/support/fixtures.ts';
import { hasGostEngine } from '../../sdk/signing/support/openssl.ts';
import { createProject, type TestProject } from '../ecosystem/project.ts';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures/crypto');
const THUMBPRINT = EXPECTED.signers['head256']?.sha1Thumbprint ?? '';
const PIN = 'пин-4321-secret';
const SIGN = ['edo', 'sign', 'doc.xml'];

function projectWith(...files: readonly string[]): TestProject {
  const project = createProject();
  copyFileSync(resolve(FIXTURES, 'samples/doc.xml'), project.path('doc.xml'));
  for (const file of files) copyFileSync(resolve(FIXTURES, 'pki', file), project.path(file));
  return project;
}

async function signersOf(project: TestProject): Promise<unknown> {
  const run = await project.styk(['edo', 'verify', 'doc.xml', '--json']);
  const [result] = run.json() as readonly {
    checks: readonly { id: string; result: string }[];
    signers: readonly { algorithm: string }[];
  }[];
  const itself = result?.checks.filter(({ id }) =>
    ['digest', 'signature', 'signed-attributes', 'signing-certificate'].includes(id),
  );
  return [result?.signers[0]?.algorithm, ...(itself ?? []).map((check) => check.result)];
}

const GOOD = ['ok', 'ok', 'ok', 'ok'];

async function fakeSigner() {
  return fakeCsp(await signatureOf('head256', undefined, new Date()));
}

test('edo sign --signer cryptopro: the PIN is in no argument, no output and no details of errors', async () => {
  const project = projectWith();
  const csp = await fakeSigner();
  const env = {
    ...csp.env('asks-pin', { FAKE_PIN: PIN }),
    PATH: `${csp.folder}:${process.env['PATH']}`,
    STYK_PIN: PIN,
  };
  const run = await project.styk([...SIGN, '--signer', 'cryptopro', '--thumbprint', THUMBPRINT, '--verbose'], { env });
  expect([run.code, run.stderr]).toEqual([0, '']);
  expect(await signersOf(project)).toEqual(['GOST R 34.10-2012-256', ...GOOD]);

  const wrong = { ...env, STYK_PIN: 'неверный-13' };
  const refused = await project.styk(
    [...SIGN, '--force', '--signer', 'cryptopro', '--thumbprint', THUMBPRINT, '--verbose'],
    { env: wrong },
  );
  expect([refused.code, refused.stderr]).toEqual([4, expect.stringContaining('signing-cryptopro-pin-wrong')]);
  const all = JSON.stringify([csp.seen().map(({ argv, env: names }) => [argv, names]), run, refused]);
  for (const secret of [PIN, 'неверный-13']) expect(all).not.toContain(secret);
  expect(csp.seen()).toHaveLength(2);
});

test.each([
  ['cryptopro', ['--thumbprint', THUMBPRINT], 'cryptcp'],
  ['openssl', ['--key', 'head256.key.pem', '--cert', 'head256.crt.pem'], 'apt-get install openssl'],
  ['command', ['--signer-command', 'no-such-program', '--cert', 'head256.crt.pem'], 'no-such-program'],
  ['pkcs11', ['--pkcs11-module', '/nowhere/librtpkcs11ecp.so'], '/nowhere/librtpkcs11ecp.so'],
])('edo sign --signer %s: what is missing is told with exit code 3', async (signer, options, words) => {
  const project = projectWith('head256.key.pem', 'head256.crt.pem');
  const run = await project.styk([...SIGN, '--signer', signer, ...options], { env: { PATH: '/nowhere' } });
  expect([run.code, run.stderr]).toEqual([3, expect.stringContaining(words)]);
  expect(existsSync(project.path('doc.xml.sig'))).toBe(false);
});

test.each([
  ['cryptopro', '--thumbprint'],
  ['openssl', '--key'],
  ['command', '--signer-command'],
  ['pkcs11', '--pkcs11-module'],
])('edo sign --signer %s without %s says so', async (signer, option) => {
  const run = await projectWith().styk([...SIGN, '--signer', signer]);
  expect([run.code, run.stderr]).toEqual([2, expect.stringContaining(`--signer ${signer} needs ${option}`)]);
});

test('edo sign takes the signer from styk.config.json and the environment', async () => {
  const project = projectWith();
  const csp = await fakeSigner();
  project.write('styk.config.json', JSON.stringify({ edo: { sign: { signer: 'cryptopro', cspTool: 'csptest' } } }));
  const env = { ...csp.env('success'), STYK_THUMBPRINT: THUMBPRINT, STYK_SIGNER_PROGRAM: csp.csptest };
  expect(await project.styk(SIGN, { env })).toMatchObject({ code: 0, stderr: '' });
  expect(csp.seen()[0]?.argv.slice(0, 2)).toEqual(['-sfsign', '-sign']);
});

test.skipIf(!hasGostEngine)('edo sign --signer openssl with a configuration for ГОСТ', async () => {
  const project = projectWith('head512.key.pem', 'head512.crt.pem');
  copyFileSync(resolve(FIXTURES, 'openssl-gost.cnf'), project.path('gost.cnf'));
  const keys = ['--key', 'head512.key.pem', '--cert', 'head512.crt.pem', '--openssl-conf', 'gost.cnf'];
  const env = process.env as Record<string, string>;
  expect(await project.styk([...SIGN, '--signer', 'openssl', ...keys], { env })).toMatchObject({ code: 0, stderr: '' });
  expect(await signersOf(project)).toEqual(['GOST R 34.10-2012-512', ...GOOD]);
});

test('edo sign --signer command with a whole signature', async () => {
  const project = projectWith('head256.crt.pem');
  writeFileSync(project.path('made.sig'), await signatureOf('head256', undefined, new Date()));
  const program = nodeProgram(
    project.folder,
    'sign it',
    `require('node:fs').copyFileSync(${JSON.stringify(project.path('made.sig'))}, process.argv[2])`,
  );
  const command = ['--signer-command', `"${program}" {output}`, '--signer-returns', 'cms', '--cert', 'head256.crt.pem'];
  const env = process.env as Record<string, string>;
  expect(await project.styk([...SIGN, '--signer', 'command', ...command], { env })).toMatchObject({
    code: 0,
    stderr: '',
  });
  expect(await signersOf(project)).toEqual(['GOST R 34.10-2012-256', ...GOOD]);
  const unclosed = await project.styk([
    ...SIGN,
    '--signer',
    'command',
    '--signer-command',
    '"sign {output}',
    '--cert',
    'head256.crt.pem',
  ]);
  expect([unclosed.code, unclosed.stderr]).toEqual([2, expect.stringContaining('cli-edo-command-unclosed')]);
});

test.skipIf(!hasSoftHsm)('edo sign --signer pkcs11: with the PIN, without it, with a wrong one', async () => {
  const project = projectWith('head-rsa.crt.pem');
  const { library, label, pin } = softToken([resolve(FIXTURES, 'pki/head-rsa.key.pem')]);
  const options = [
    '--signer',
    'pkcs11',
    '--pkcs11-module',
    library,
    '--token-label',
    label,
    '--cert',
    'head-rsa.crt.pem',
  ];
  project.write('pin.txt', `${pin}\n`);
  expect(await project.styk([...SIGN, ...options, '--pin-file', 'pin.txt'])).toMatchObject({ code: 0, stderr: '' });
  expect(await signersOf(project)).toEqual(['RSA-SHA-256', ...GOOD]);
  const unasked = await project.styk([...SIGN, ...options, '--force']);
  expect([unasked.code, unasked.stderr]).toEqual([4, expect.stringContaining('--pin-file')]);
  const wrong = await project.styk([...SIGN, ...options, '--force', '--verbose'], { env: { STYK_PIN: 'неверный-13' } });
  expect([wrong.code, wrong.stderr]).toEqual([4, expect.stringContaining('signing-pkcs11-pin-wrong')]);
  expect(wrong.stdout + wrong.stderr).not.toContain('неверный-13');
});

test('doctor tells which signers can be used here', async () => {
  const csp = await fakeSigner();
  const checks = async (PATH: string) => {
    const run = await projectWith().styk(['doctor', '--json'], { env: { PATH } });
    const { checks: all } = run.json() as { checks: readonly { id: string; result: string }[] };
    return Object.fromEntries(all.map(({ id, result }) => [id, result]));
  };
  expect(await checks(csp.folder)).toMatchObject({
    'signer-cryptcp': 'ok',
    'signer-csptest': 'ok',
    'signer-openssl-gost': 'info',
  });
  expect(await checks('/nowhere')).toMatchObject({ 'signer-cryptcp': 'info', 'signer-csptest': 'info' });
});
