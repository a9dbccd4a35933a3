import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { systemClock } from '@styk/sdk/clock';
import { sampleUpd } from '@styk/sdk/edo';
import { expect, test } from 'vitest';
import { makeTestAuthority } from '../../../src/test-identity/test-authority.ts';
import { writeKeys } from '../ecosystem/keys.ts';
import { createProject, type TestProject } from '../ecosystem/project.ts';

interface Verification {
  readonly file: string;
  readonly verdict: string;
  readonly checks: readonly { readonly id: string; readonly result: string; readonly reason: string }[];
}

/** A project with the sample УПД built into `out`; returns the path of its XML. */
async function builtUpd(project: TestProject): Promise<string> {
  project.write('upd.json', JSON.stringify(sampleUpd()));
  const { code, stderr } = await project.styk(['edo', 'build', 'upd', 'upd.json', '--out', 'out']);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return `out/${readdirSync(project.path('out'))[0]}`;
}

test('edo new writes a draft that edo build takes as it is, and does not replace one', async () => {
  const project = createProject();
  expect((await project.styk(['edo', 'new', 'upd', '--out', 'upd.json'])).code).toBe(0);
  const again = await project.styk(['edo', 'new', 'upd', '--out', 'upd.json']);
  expect(again.code).toBe(2);
  expect(again.stderr).toContain('cli-file-exists');
  const built = await project.styk(['edo', 'build', 'upd', 'upd.json', '--out', 'out', '--json']);
  expect(built.code).toBe(0);
  expect(built.json()).toMatchObject({
    documents: [{ type: 'upd', title: 'seller', function: 'СЧФДОП', format: 'upd-seller/5.03', warnings: [] }],
    rejected: [],
  });
});

test('edo build writes the good documents of an array and names what is wrong with the others', async () => {
  const project = createProject();
  const { seller: _, ...incomplete } = sampleUpd();
  project.write('many.json', JSON.stringify([sampleUpd(), incomplete]));
  const run = await project.styk(['edo', 'build', 'upd', 'many.json', '--out', 'out', '--json']);
  expect(run.code).toBe(1);
  expect(run.json()).toMatchObject({
    documents: [{ number: '123' }],
    rejected: [{ source: 'document 2', findings: [{ code: 'input-missing', path: '/seller' }] }],
  });
  expect(readdirSync(project.path('out'))).toHaveLength(1);
});

test('edo build says where the JSON breaks off, and that a file is missing', async () => {
  const project = createProject();
  project.write('broken.json', '{"number": ');
  const broken = await project.styk(['edo', 'build', 'upd', 'broken.json']);
  expect(broken.code).toBe(2);
  expect(broken.stderr).toContain('cli-edo-input-not-json');
  expect(broken.stderr).toContain('broken.json');
  const missing = await project.styk(['edo', 'build', 'upd', 'missing.json']);
  expect(missing.code).toBe(2);
  expect(missing.stderr).toContain('cli-file-not-found');
});

test('edo build reads standard input', async () => {
  const project = createProject();
  const run = await project.styk(['edo', 'build', 'upd', '-', '--out', 'out'], { stdin: JSON.stringify(sampleUpd()) });
  expect(run.code).toBe(0);
});

test('edo validate tells a renamed file from a valid one, and never says valid about what it cannot read', async () => {
  const project = createProject();
  const file = await builtUpd(project);
  const good = await project.styk(['edo', 'validate', file, '--json']);
  expect(good.code).toBe(0);
  expect(good.json()).toMatchObject([
    { format: { id: 'upd-seller', version: '5.03' }, verdict: 'valid', findings: [] },
  ]);

  project.write('renamed.xml', readFileSync(project.path(file)));
  const renamed = await project.styk(['edo', 'validate', 'renamed.xml', '--json']);
  expect(renamed.code).toBe(1);
  expect(renamed.json()).toMatchObject([{ verdict: 'invalid' }]);

  project.write('cut.xml', readFileSync(project.path(file)).subarray(0, 700));
  const cut = await project.styk(['edo', 'validate', file, 'cut.xml', '--json']);
  expect(cut.code).toBe(3);
  expect(cut.json()).toMatchObject([{ verdict: 'valid' }, { verdict: 'error' }]);
});

test('edo validate wants a name for standard input, and takes one', async () => {
  const project = createProject();
  const file = await builtUpd(project);
  const stdin = readFileSync(project.path(file));
  expect((await project.styk(['edo', 'validate', '-'], { stdin })).stderr).toContain('cli-edo-name-needed');
  const named = await project.styk(['edo', 'validate', '-', '--name', file.replace('out/', '')], { stdin });
  expect(named.code).toBe(0);
});

test('edo sign and verify: genuine, changed, unsigned, without a revocation list', async () => {
  const project = createProject();
  const file = await builtUpd(project);
  await writeKeys(project);
  const verify = (...more: string[]) => project.styk(['edo', 'verify', file, '--ca', 'ca.pem', ...more, '--json']);

  expect((await verify('--crl', 'ca.crl')).stdout).toContain('cli-edo-signature-missing');
  const signed = await project.styk(['edo', 'sign', file, '--key', 'key.pem', '--cert', 'cert.pem', '--json']);
  expect(signed.code).toBe(0);
  expect(signed.json()).toMatchObject({
    signatures: [{ file, signature: `${file}.sig`, subject: { innLe: '7701234560' } }],
  });
  expect((await project.styk(['edo', 'sign', file, '--key', 'key.pem', '--cert', 'cert.pem'])).code).toBe(2);

  const passed = await verify('--crl', 'ca.crl', '--party', '7701234560');
  expect(passed.code).toBe(0);
  expect(passed.json()).toMatchObject([{ verdict: 'passed' }]);
  const stranger = await verify('--crl', 'ca.crl', '--party', '5407654327');
  expect(stranger.code).toBe(1);

  const unlisted = await verify();
  expect(unlisted.code).toBe(3);
  const [open] = unlisted.json() as Verification[];
  expect(open?.checks.find(({ id }) => id === 'revocation')?.result).toBe('not-checked');
  expect((await verify('--allow-unchecked', 'revocation')).code).toBe(0);

  const bytes = readFileSync(project.path(file));
  bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
  project.write(file, bytes);
  const changed = await verify('--crl', 'ca.crl');
  expect(changed.code).toBe(1);
  expect(changed.json()).toMatchObject([{ verdict: 'failed' }]);
});

test('edo verify never takes the signer for an authority', async () => {
  const project = createProject();
  const file = await builtUpd(project);
  await writeKeys(project);
  await project.styk(['edo', 'sign', file, '--key', 'key.pem', '--cert', 'cert.pem']);
  const self = await project.styk(['edo', 'verify', file, '--ca', 'cert.pem', '--crl', 'ca.crl', '--json']);
  expect(self.code).toBe(2);
  expect(self.json()).toMatchObject({ error: { code: 'cli-edo-no-authority' } });

  // Another authority's folder in which the signer's own certificate lies too.
  mkdirSync(project.path('roots'));
  project.write('roots/cert.pem', readFileSync(project.path('cert.pem')));
  project.write('roots/other.pem', (await makeTestAuthority({ name: 'OTHER CA', clock: systemClock })).certificatePem);
  const foreign = await project.styk(['edo', 'verify', file, '--ca', 'roots', '--crl', 'ca.crl']);
  expect(foreign.code).not.toBe(0);
});

test.each(['pem', 'base64'])('edo verify reads a signature written as %s', async (encoding) => {
  const project = createProject();
  const file = await builtUpd(project);
  await writeKeys(project);
  const key = ['--key', 'key.pem', '--cert', 'cert.pem', '--encoding', encoding, '--sig-ext', 'p7s'];
  expect((await project.styk(['edo', 'sign', file, ...key])).code).toBe(0);
  const run = await project.styk(['edo', 'verify', file, '--ca', 'ca.pem', '--crl', 'ca.crl']);
  expect(run.stdout).toContain('the signature is genuine');
  expect(run.code).toBe(0);
});

test('edo sign refuses a key that does not belong to the certificate, and leaves nothing', async () => {
  const project = createProject();
  const file = await builtUpd(project);
  await writeKeys(project);
  const certificate = readFileSync(project.path('cert.pem'));
  await writeKeys(project);
  project.write('cert.pem', certificate);
  const run = await project.styk(['edo', 'sign', file, '--key', 'key.pem', '--cert', 'cert.pem']);
  expect(run.stderr).toContain('signing-key-mismatch');
  expect(run.code).not.toBe(0);
  expect(readdirSync(project.path('out'))).toHaveLength(1);
});
