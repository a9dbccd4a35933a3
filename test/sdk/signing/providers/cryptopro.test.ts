import { readdirSync } from 'node:fs';
import { StykError } from '@styk/sdk/errors';
import {
  type AnySigner,
  addSigner,
  parseCertificate,
  parseSignedData,
  readCertificates,
  signAttached,
  signDetached,
} from '@styk/sdk/signing';
import { containerSigner, cryptoproSigner, findCspTool } from '@styk/sdk/signing/cryptopro';
import { describe, expect, test, vi } from 'vitest';
import { tempFolder } from '../../../temp-folder.ts';
import { AT, DOCUMENT, EXPECTED, fixture, TAMPERED } from '../support/fixtures.ts';
import { fakeCsp, fileSignerOf, signatureOf } from './fake-programs.ts';

const PIN = 'secret-пин-777';
const THUMBPRINT = EXPECTED.signers['head256']?.sha1Thumbprint ?? '';
const at = { signingTime: AT };

async function errorOf(work: () => Promise<unknown>): Promise<StykError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof StykError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

async function cryptcp(answer: string, more: { pin?: string; timeoutSeconds?: number; signature?: Uint8Array } = {}) {
  const { signature = await signatureOf('head256'), ...options } = more;
  const csp = fakeCsp(signature);
  const env = csp.env(answer, { FAKE_PIN: PIN, STYK_PIN: PIN });
  const signer = cryptoproSigner({ thumbprint: THUMBPRINT, program: csp.cryptcp, env, ...options });
  return { csp, signer };
}

describe('exact command lines', () => {
  test('cryptcp -sign -detached -der -cert -cadesbes -thumbprint HEX IN OUT', async () => {
    const { csp, signer } = await cryptcp('success');
    expect(await signDetached(DOCUMENT, signer, at)).toEqual(await signatureOf('head256'));
    const [{ argv = [] } = {}] = csp.seen();
    const files = argv.slice(-2);
    const fixed = ['-sign', '-detached', '-der', '-cert', '-cadesbes', '-thumbprint', THUMBPRINT.toUpperCase()];
    expect(argv).toEqual([...fixed, ...files]);
    expect(files).toEqual([expect.stringMatching(/input\.bin$/), expect.stringMatching(/output\.bin$/)]);
  });

  test('-nochain -norev where the chain is not to be checked', async () => {
    const csp = fakeCsp(await signatureOf('head256'));
    const options = { thumbprint: THUMBPRINT, program: csp.cryptcp, env: csp.env('success'), noChainCheck: true };
    await signDetached(DOCUMENT, cryptoproSigner(options), at);
    expect(csp.seen()[0]?.argv.slice(7, 9)).toEqual(['-nochain', '-norev']);
  });

  test('csptest -sfsign -sign -detached -add -addsigtime -cades_strict -my HEX -in IN -out OUT', async () => {
    const csp = fakeCsp(await signatureOf('head256'));
    const options = { thumbprint: THUMBPRINT, tool: 'csptest' as const, program: csp.csptest, env: csp.env('success') };
    await signDetached(DOCUMENT, cryptoproSigner(options), at);
    const fixed = ['-sfsign', '-sign', '-detached', '-add', '-addsigtime', '-cades_strict', '-my'];
    const files = ['-in', expect.any(String), '-out', expect.any(String)];
    expect(csp.seen()[0]?.argv).toEqual([...fixed, THUMBPRINT.toUpperCase(), ...files]);
  });

  test('a thumbprint is taken as Windows shows it, and nothing else for one', () => {
    const pasted = `\u200e${THUMBPRINT.replace(/../g, '$& ').trim()}`;
    const certificate = parseCertificate(readCertificates(fixture('pki/head256.crt.pem'))[0] ?? new Uint8Array());
    expect(cryptoproSigner({ thumbprint: pasted }).isSignedWith(certificate)).toBe(true);
    expect(() => cryptoproSigner({ thumbprint: '-pin' })).toThrow('is not a thumbprint');
  });
});

describe('trap 2: what CryptoAPI returns is the whole signature value turned round', () => {
  test.each(['head256', 'head512'])('csptest -keyset -sign with the key of %s', async (name) => {
    const content = DOCUMENT;
    const plain = await signatureOf(name, content);
    const value = parseSignedData(plain).signers[0]?.signature ?? new Uint8Array();
    const run = async (returned: Uint8Array) => {
      const csp = fakeCsp(returned);
      const certificate = fixture(`pki/${name}.crt.pem`);
      const options = { container: '\\\\.\\HDIMAGE\\test', certificate, program: csp.csptest, env: csp.env('success') };
      return { csp, signature: await signDetached(content, containerSigner(options), at) };
    };
    // The nonce is deterministic, so that the tool's value is the one of the file signer.
    const { csp, signature } = await run(Uint8Array.from(value).reverse());
    expect(signature).toEqual(plain);
    const algorithm = name === 'head256' ? 'GOST12_256' : 'GOST12_512';
    const files = ['-in', expect.any(String), '-out', expect.any(String)];
    expect(csp.seen()[0]?.argv).toEqual([
      '-keyset',
      '-container',
      '\\\\.\\HDIMAGE\\test',
      '-keytype',
      'exchange',
      '-sign',
      algorithm,
      ...files,
    ]);
    expect((await errorOf(() => run(value))).code).toBe('signing-signer-failed-self-check');
  });
});

describe('the last line is the status', () => {
  test.each([
    ['no-certificate', 'signing-cryptopro-no-certificate', '0x2000012d'],
    ['licence', 'signing-cryptopro-licence', '0x8007065b'],
    ['exit-code-cut', 'signing-cryptopro-failed', '0x80100100'],
    ['garbage', 'signing-cryptopro-no-status', undefined],
    ['garbage-file', 'signing-signer-failed-self-check', undefined],
    ['no-file', 'signing-provider-no-result', undefined],
    ['flood', 'signing-provider-output-too-large', undefined],
  ])('%s', async (answer, code, status) => {
    const { signer } = await cryptcp(answer);
    const error = await errorOf(() => signDetached(DOCUMENT, signer, at));
    expect([error.code, error.params['status']]).toEqual([code, status]);
    expect(error.text('ru')).not.toMatch(/[{}\p{Cc}]/u);
  });

  test('of older versions, with the line ends of Windows', async () => {
    const { signer } = await cryptcp('old-success');
    expect(await signDetached(DOCUMENT, signer, at)).toEqual(await signatureOf('head256'));
  });

  test.each(['cp1251', 'cp866'])('Russian words are read in %s', async (answer) => {
    const { signer } = await cryptcp(answer);
    const error = await errorOf(() => signDetached(DOCUMENT, signer, at));
    expect(error.params['words']).toContain('Ошибка: сертификат не найден');
  });

  test('a tool that hangs is stopped, and its files are gone', async () => {
    const folder = tempFolder();
    vi.stubEnv('TMPDIR', folder);
    const { signer } = await cryptcp('hang', { timeoutSeconds: 1 });
    const error = await errorOf(() => signDetached(DOCUMENT, signer, at));
    expect([error.code, error.category]).toEqual(['signing-provider-program-hangs', 'unavailable']);
    expect(readdirSync(folder).filter((name) => name.startsWith('styk-sign-'))).toEqual([]);
    vi.unstubAllEnvs();
  });
});

describe('the PIN', () => {
  test('goes through standard input, and is in no argument and no variable', async () => {
    const { csp, signer } = await cryptcp('asks-pin', { pin: PIN });
    expect(await signDetached(DOCUMENT, signer, at)).toEqual(await signatureOf('head256'));
    const [seen] = csp.seen();
    expect(seen?.stdin).toBe(`${PIN}\n`);
    expect(seen?.argv.join(' ')).not.toContain(PIN);
    expect(seen?.argv).not.toContain('-pin');
    expect(seen?.env).not.toContain('STYK_PIN');
  });

  test('is asked for once only: a wrong one is told, not tried again and not repeated', async () => {
    const { csp, signer } = await cryptcp('asks-pin', { pin: 'wrong-пин-13' });
    const error = await errorOf(() => signDetached(DOCUMENT, signer, at));
    expect([error.code, csp.seen().length]).toEqual(['signing-cryptopro-pin-wrong', 1]);
    expect(`${JSON.stringify(error)}${error.stack}${error.text('ru')}`).not.toContain('wrong-пин-13');
  });

  test('that was refused is not handed over for the next documents either', async () => {
    const { csp, signer } = await cryptcp('asks-pin', { pin: 'wrong-13' });
    const all = await Promise.allSettled([1, 2, 3].map(() => signDetached(DOCUMENT, signer, at)));
    const refused = { status: 'rejected', reason: expect.objectContaining({ code: 'signing-cryptopro-pin-wrong' }) };
    expect(all).toEqual([refused, refused, refused]);
    expect(csp.seen()).toHaveLength(1);
  });

  test('is blotted out of words that repeat it', async () => {
    const csp = fakeCsp(new Uint8Array());
    const env = csp.env('cp1251');
    const pin = 'сертификат';
    const signer = cryptoproSigner({ thumbprint: THUMBPRINT, program: csp.cryptcp, env, pin });
    const error = await errorOf(() => signDetached(DOCUMENT, signer, at));
    expect(error.params['words']).toContain('Ошибка: *** не найден');
  });

  test('that is wanted and not given is told', async () => {
    const { signer } = await cryptcp('asks-pin');
    expect((await errorOf(() => signDetached(DOCUMENT, signer, at))).code).toBe('signing-cryptopro-pin-needed');
  });
});

describe('a signature made elsewhere is taken only if it is the one asked for', () => {
  const reasonFor = async (signature: Uint8Array, sign: (signer: AnySigner) => Promise<unknown>) => {
    const { signer } = await cryptcp('success', { signature });
    const error = await errorOf(() => sign(signer));
    expect(error.code).toBe('signing-signer-failed-self-check');
    return error.params['reason'];
  };
  const detached = (signer: AnySigner) => signDetached(DOCUMENT, signer, at);

  test.each<[string, () => Promise<Uint8Array> | Uint8Array]>([
    ['digest-mismatch', () => signatureOf('head256', TAMPERED)],
    ['cms-other-certificate', () => signatureOf('person256')],
    ['cms-content-inside', () => signAttached(DOCUMENT, fileSignerOf('head256'), at)],
    [
      'cms-not-one-signer',
      async () => addSigner(await signatureOf('head256'), fileSignerOf('person256'), { ...at, content: DOCUMENT }),
    ],
    ['cms-signing-time', () => signatureOf('head256', DOCUMENT, new Date(AT.getTime() - 25 * 3_600_000))],
    ['cms-unreadable', () => Buffer.from('nothing')],
    [
      'cms-not-one',
      async () => Buffer.from(`${pem(await signatureOf('head256'))}${pem(await signatureOf('head256'))}`),
    ],
    ['signature-invalid', async () => withLastOctetChanged(await signatureOf('head256'))],
    [
      'cms-foreign-certificate',
      () =>
        signDetached(
          DOCUMENT,
          { ...fileSignerOf('head256'), chain: readCertificates(fixture('pki/person256.crt.pem')) },
          at,
        ),
    ],
  ])('%s', async (reason, signature) => {
    expect(await reasonFor(await signature(), detached)).toBe(reason);
  });

  test('the authorities above the certificate may be inside, and the form may be PEM', async () => {
    const chain = readCertificates(fixture('pki/int256.crt.pem'));
    const made = await signDetached(DOCUMENT, { ...fileSignerOf('head256'), chain }, at);
    const { signer } = await cryptcp('success', { signature: Buffer.from(pem(made)) });
    expect(await detached(signer)).toEqual(made);
  });

  test('it can be put around the document and beside another one', async () => {
    const { signer } = await cryptcp('success');
    expect(await signAttached(DOCUMENT, signer, at)).toEqual(await signAttached(DOCUMENT, fileSignerOf('head256'), at));
    const first = await signatureOf('person256');
    const both = await addSigner(first, signer, { ...at, content: DOCUMENT });
    expect(parseSignedData(both).signers).toHaveLength(2);
    const refused = await errorOf(() => addSigner(first, signer, { ...at, content: TAMPERED }));
    expect(refused.code).toBe('signing-content-differs');
  });
});

test('the tool is looked for on PATH; without it the error says what to install', async () => {
  const csp = fakeCsp(new Uint8Array());
  expect(findCspTool('cryptcp', { PATH: csp.folder })).toBe(csp.cryptcp);
  const signer = cryptoproSigner({ thumbprint: THUMBPRINT, env: { PATH: '' } });
  const error = await errorOf(() => signDetached(DOCUMENT, signer, at));
  expect([error.code, error.category]).toEqual(['signing-provider-cryptopro-missing', 'unavailable']);
});

function pem(der: Uint8Array): string {
  return `-----BEGIN CMS-----\n${Buffer.from(der).toString('base64')}\n-----END CMS-----\n`;
}

function withLastOctetChanged(der: Uint8Array): Uint8Array {
  const changed = Uint8Array.from(der);
  const last = changed.length - 1;
  changed[last] = (changed[last] ?? 0) ^ 1;
  return changed;
}
