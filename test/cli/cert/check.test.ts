import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EXPECTED, fixture, fixturePath } from '../../sdk/signing/support/fixtures.ts';
import { tempFolder } from '../../temp-folder.ts';
import { runCli } from '../run-cli.ts';

const pki = (name: string) => fixturePath(`pki/${name}`);
const CRLS = ['int256', 'root256', 'int512', 'root512', 'int-rsa', 'root-rsa'].map((name) => pki(`${name}.crl.der`));
const CHAIN = ['--ca', pki('roots.pem'), '--chain', pki('intermediates.pem')];
const TRUST = [...CHAIN, '--crl', ...CRLS];
const AT = ['--at', '2026-12-01T12:00:00+03:00'];

async function check(file: string, ...options: readonly string[]) {
  const run = await runCli(['cert', 'check', file, '--json', ...options], {
    cwd: tempFolder(),
    env: { STYK_KEY_PASSPHRASE: EXPECTED.pfxPassword },
  });
  const results =
    run.stdout === '' ? [] : (run.json() as { verdict: string; checks: { id: string; code: string }[] }[]);
  return { code: run.code, stderr: run.stderr, results };
}

test.each([
  ...['head256', 'head512', 'head-rsa', 'person256', 'ip256'].map((name) => [name, 0, 'passed'] as const),
  ...['expired256', 'revoked256', 'expired-rsa', 'revoked-rsa'].map((name) => [name, 1, 'failed'] as const),
])('%s ends with %i', async (name, code, verdict) => {
  const result = await check(pki(`${name}.crt.pem`), ...TRUST, ...AT);
  expect([result.code, result.stderr, result.results.map((one) => one.verdict)]).toEqual([code, '', [verdict]]);
});

test('an expired certificate held while it was valid', async () => {
  const result = await check(
    pki('expired256.crt.pem'),
    ...CHAIN,
    '--at',
    '2024-12-01T00:00:00Z',
    '--allow-unchecked',
    'revocation',
  );
  expect(result.code).toBe(0);
});

test('without lists nothing is known of revocation, which counts as good only where that is asked for', async () => {
  const file = pki('head256.crt.pem');
  expect((await check(file, ...CHAIN, ...AT)).code).toBe(3);
  expect((await check(file, ...CHAIN, ...AT, '--allow-unchecked', 'revocation')).code).toBe(0);
  expect((await check(file, ...AT, '--crl', ...CRLS)).code).toBe(3);
});

test('what is allowed to be unchecked is still refused where it is found wrong', async () => {
  const result = await check(pki('revoked256.crt.pem'), ...TRUST, ...AT, '--allow-unchecked', 'revocation');
  expect([result.code, result.results[0]?.checks.find(({ id }) => id === 'revocation')?.code]).toEqual([
    1,
    'certificate-revoked',
  ]);
});

test('of a PFX and of a signature the certificate of the holder is verified', async () => {
  for (const file of [pki('head256.pfx'), fixturePath('samples/doc.head256.with-chain.sig')]) {
    const { code, results } = await check(file, '--ca', pki('roots.pem'), '--crl', ...CRLS, ...AT);
    expect([file, code, results.length]).toEqual([file, 0, 1]);
  }
});

test('a certificate does not vouch for itself, nor does another in its file', async () => {
  const file = join(tempFolder(), 'both.pem');
  writeFileSync(
    file,
    Buffer.concat(['head256.crt.pem', 'intermediates.pem', 'roots.pem'].map((name) => fixture(`pki/${name}`))),
  );
  const result = await check(file, '--crl', ...CRLS, ...AT);
  expect(result.code).toBe(3);
});

test('one that is refused decides over several', async () => {
  const files = [pki('head256.crt.pem'), pki('revoked256.crt.pem')];
  const run = await runCli(['cert', 'check', ...files, ...TRUST, ...AT], { cwd: tempFolder() });
  expect(run.code).toBe(1);
  expect(run.stdout).toMatch(/the certificate holds[\s\S]*the certificate is refused/);
});
