import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AT, fixturePath } from '../sdk/signing/support/fixtures.ts';
import { tempFolder } from '../temp-folder.ts';
import { styk } from './styk.ts';

const KEY = ['--key', fixturePath('pki/head256.key.pem'), '--cert', fixturePath('pki/head256.crt.pem')];
const TRUSTED = [
  ...['--ca', fixturePath('pki/roots.pem'), '--chain', fixturePath('pki/intermediates.pem')],
  ...['--crl', fixturePath('pki/int256.crl.der'), '--at', AT.toISOString()],
];

test('the built command signs and verifies in threads, and writes a protocol with its own fonts', async () => {
  const cwd = tempFolder();
  for (let number = 0; number < 50; number++) writeFileSync(join(cwd, `${number}.xml`), `<doc>${number}</doc>`);
  const signed = await styk(['edo', 'sign', '*.xml', ...KEY, '--threads', '2', '--json'], { cwd });
  expect([signed.code, signed.stderr]).toEqual([0, '']);
  expect(JSON.parse(signed.stdout).signatures).toHaveLength(50);

  const report = ['--report', 'protocol.pdf'];
  const verified = await styk(['edo', 'verify', '.', ...TRUSTED, '--threads', '2', ...report, '--json'], { cwd });
  expect([verified.code, verified.stderr]).toEqual([0, '']);
  expect(JSON.parse(verified.stdout)).toHaveLength(50);
  expect(readFileSync(join(cwd, 'protocol.pdf')).toString('latin1')).toMatch(/^%PDF-1\.\d.*%%EOF\s*$/s);
});
