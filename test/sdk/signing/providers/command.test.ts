import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type AnySigner, signDetached } from '@styk/sdk/signing';
import { documentCommandSigner, valueCommandSigner } from '@styk/sdk/signing/command';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillArguments, readCommand } from '../../../../sdk/src/signing/providers/command/command-template.ts';
import { tempFolder } from '../../../temp-folder.ts';
import { AT, DOCUMENT, EXPECTED, fixture, fixturePath } from '../support/fixtures.ts';
import { nodeProgram, signatureOf } from './fake-programs.ts';

const at = { signingTime: AT };
const certificate = fixture('pki/head-rsa.crt.pem');

/** Signs the file or its input with the RSA key of the test authorities. */
const SIGNS = `
  const { sign } = require('node:crypto');
  const { readFileSync, writeFileSync } = require('node:fs');
  const [input, output] = process.argv.slice(2);
  const value = sign('sha256', readFileSync(input === undefined ? 0 : input), readFileSync(${JSON.stringify(fixturePath('pki/head-rsa.key.pem'))}));
  if (output === undefined) process.stdout.write(value);
  else writeFileSync(output, value);`;

describe('a program that returns the bare signature value', () => {
  test.each([
    ['from file to file', ['{input}', '{output}']],
    ['from file to standard output', ['{input}']],
    ['from standard input to standard output', []],
  ])('%s', async (_, args) => {
    const program = nodeProgram(tempFolder(), 'sign', SIGNS);
    const signer = valueCommandSigner({ command: [program, ...args], certificate });
    expect(await signDetached(DOCUMENT, signer, at)).toEqual(await signatureOf('head-rsa'));
  });

  test('trap 2: one that answers like CryptoAPI, the value turned round', async () => {
    const program = nodeProgram(
      tempFolder(),
      'sign',
      SIGNS.replace('process.stdout.write(value)', 'process.stdout.write(value.reverse())'),
    );
    const command = [program, '{input}'];
    const signer = valueCommandSigner({ command, certificate, reversed: true });
    expect(await signDetached(DOCUMENT, signer, at)).toEqual(await signatureOf('head-rsa'));
    await fails(valueCommandSigner({ command, certificate }), 'signing-signer-failed-self-check');
  });
});

describe('a program that returns the whole signature', () => {
  test('in whatever form', async () => {
    const folder = tempFolder();
    const file = join(folder, 'made.b64');
    writeFileSync(file, Buffer.from(await signatureOf('head-rsa')).toString('base64'));
    const program = nodeProgram(
      folder,
      'sign',
      `require('node:fs').copyFileSync(${JSON.stringify(file)}, process.argv[2]);`,
    );
    const signer = documentCommandSigner({ command: [program, '{output}'], certificate });
    expect(await signDetached(DOCUMENT, signer, at)).toEqual(await signatureOf('head-rsa'));
    const other = documentCommandSigner({
      command: [program, '{output}'],
      certificate: fixture('pki/person-rsa.crt.pem'),
    });
    await fails(other, 'signing-signer-failed-self-check');
  });
});

describe('a program that does not answer as it should', () => {
  const signerWith = (text: string, args: readonly string[] = []) =>
    valueCommandSigner({
      command: [nodeProgram(tempFolder(), 'sign', text), ...args],
      certificate,
      timeoutSeconds: 20,
    });

  test('an exit code other than 0 is an error with its last words, without control characters', async () => {
    const signer = signerWith(`process.stderr.write('no \\u001b[31mkey\\n'); process.exitCode = 7;`);
    const params = { program: 'sign', ending: 7, words: 'no  [31mkey' };
    await expect(signDetached(DOCUMENT, signer, at)).rejects.toMatchObject({
      code: 'signing-provider-program-failed',
      params,
    });
  });

  test.each([
    ['nothing on standard output', '', []],
    ['no file', '', ['{output}']],
    ['a pipe', `require('node:child_process').execFileSync('mkfifo', [process.argv[2]])`, ['{output}']],
    ['an empty file', `require('node:fs').writeFileSync(process.argv[2], '')`, ['{output}']],
  ])('%s', async (_, text, args) => {
    await fails(signerWith(text, args), 'signing-provider-no-result');
  });

  test('a file without end is not read', async () => {
    const text = `require('node:fs').truncateSync((require('node:fs').writeFileSync(process.argv[2], ''), process.argv[2]), 2 ** 40)`;
    await fails(signerWith(text, ['{output}']), 'signing-provider-result-too-large');
  });

  test('output without end is cut off', async () => {
    await fails(
      signerWith(`setInterval(() => process.stdout.write('x'.repeat(1e6)), 1)`),
      'signing-provider-output-too-large',
    );
  });

  test('a program that is not there', async () => {
    await fails(valueCommandSigner({ command: ['/nowhere/sign'], certificate }), 'signing-provider-program-missing');
  });

  test('what it has started is stopped with it', async () => {
    const folder = tempFolder();
    const beat = join(folder, 'beat');
    const child = `setInterval(() => require('node:fs').appendFileSync(${JSON.stringify(beat)}, '.'), 20)`;
    const parent = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}], { stdio: 'inherit' }); setInterval(() => 0, 1000);`;
    const command = [nodeProgram(folder, 'sign', parent)];
    await fails(valueCommandSigner({ command, certificate, timeoutSeconds: 1 }), 'signing-provider-program-hangs');
    await pause(100);
    const size = readFileSync(beat, 'utf8').length;
    await pause(200);
    expect([size > 0, readFileSync(beat, 'utf8').length]).toEqual([true, size]);
  });

  test('an interruption ends it with the reason of the interruption', async () => {
    const controller = new AbortController();
    const command = [nodeProgram(tempFolder(), 'sign', 'setInterval(() => 0, 1000)')];
    const signing = signDetached(DOCUMENT, valueCommandSigner({ command, certificate, signal: controller.signal }), at);
    const reason = new Error('enough');
    controller.abort(reason);
    await expect(signing).rejects.toBe(reason);
  });
});

describe('the command', () => {
  const values = { input: '/a b/in', output: '/c;$(d)/out', thumbprint: '00' };

  test('no shell: what is put in stays one argument, and is not read again', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const template = readCommand(['p', '--in={input}', '{input}{output}']);
        const args = fillArguments(template, { ...values, input: value });
        expect(args).toEqual([`--in=${value}`, `${value}${values.output}`]);
      }),
    );
  });

  test('knows the thumbprint of the certificate', async () => {
    const folder = tempFolder();
    const program = nodeProgram(
      folder,
      'sign',
      `require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'seen'))}, process.argv[2]); process.exit(1)`,
    );
    await fails(
      valueCommandSigner({ command: [program, '{thumbprint}'], certificate }),
      'signing-provider-program-failed',
    );
    const expected = EXPECTED.signers['head-rsa']?.sha1Thumbprint.toUpperCase();
    expect(readFileSync(join(folder, 'seen'), 'utf8')).toBe(expected);
  });

  test.each([
    [[], 'signing-command-empty'],
    [['p', '{pin}'], 'signing-command-placeholder'],
    [['p', '{__proto__}'], 'signing-command-placeholder'],
  ])('%j is refused', (command, code) => {
    expect(() => valueCommandSigner({ command, certificate })).toThrow(expect.objectContaining({ code }));
  });
});

async function fails(signer: AnySigner, code: string): Promise<void> {
  await expect(signDetached(DOCUMENT, signer, at)).rejects.toMatchObject({ code });
}
