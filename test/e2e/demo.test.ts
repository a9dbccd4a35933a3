import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Certificate, ContentInfo, SignedData } from 'pkijs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gostCurve } from '../../sdk/src/signing/gost/curves.ts';
import { streebog256 } from '../../sdk/src/signing/gost/streebog.ts';
import { nobleGost } from '../sdk/signing/gost/noble-gost.ts';
import { gostOpenssl, hasGostEngine } from '../sdk/signing/support/openssl.ts';
import { hasShared, sharedFile } from '../shared.ts';
import { tempFolder } from '../temp-folder.ts';
import { type StykRun, startStyk, styk } from './styk.ts';

interface Summary {
  readonly ok: boolean;
  readonly finished: boolean;
  readonly steps: readonly {
    readonly name: string;
    readonly ok: boolean;
    readonly ms: number;
    readonly facts: Readonly<Record<string, unknown>>;
    readonly error?: { readonly code: string };
  }[];
}

const has = (program: string) => spawnSync(program, ['--version']).error === undefined;

function summaryIn(folder: string): Summary {
  return JSON.parse(readFileSync(join(folder, 'demo-output/summary.json'), 'utf8')) as Summary;
}

/** Processes whose command line names the folder: what the demo started works on data in it. */
function processesOf(folder: string): string[] {
  const { stdout } = spawnSync('ps', ['-eo', 'args'], { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line.includes(folder) && !line.startsWith('ps '));
}

describe('the whole demo', () => {
  const folder = mkdtempSync(join(tmpdir(), 'styk-demo-'));
  const out = join(folder, 'demo-output');
  let run: StykRun;
  let title: string;

  beforeAll(async () => {
    run = await styk(['demo', '--lang', 'ru'], { cwd: folder });
    const names = run.code === 0 ? readdirSync(join(out, 'documents')) : [];
    title = join(out, 'documents', names.find((name) => name.endsWith('.xml')) ?? '');
  }, 240_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('ends well, with every step in summary.json and no process left', () => {
    expect(run.stderr).toBe('');
    expect(run.code).toBe(0);
    const summary = summaryIn(folder);
    expect(summary).toMatchObject({ ok: true, finished: true });
    expect(summary.steps.map(({ name }) => name)).toEqual([
      ...['sandbox', 'partner', 'till', 'receipts', 'balances'],
      ...['resubmission', 'document', 'exchange', 'archive', 'conformance'],
    ]);
    expect(summary.steps.every(({ ok }) => ok)).toBe(true);
    expect(processesOf(folder)).toEqual([]);
  });

  test('registers more than 2,000 receipts once, names five damaged lines, and applies nothing again', () => {
    const { steps } = summaryIn(folder);
    const receipts = steps.find(({ name }) => name === 'receipts')?.facts ?? {};
    expect(receipts['applied']).toBeGreaterThanOrEqual(2000);
    expect(receipts['duplicate']).toBeGreaterThan(0);
    expect(receipts['rejections']).toHaveLength(5);
    expect(steps.find(({ name }) => name === 'resubmission')?.facts['applied']).toBe(0);
    // Each refusal is shown with its line.
    for (const { line } of receipts['rejections'] as { line: number }[])
      expect(run.stdout).toContain(`строка ${line}:`);
  });

  test.runIf(hasShared && has('xmllint'))('the УПД is valid to xmllint by the official schema', () => {
    const schema = sharedFile('formats/xsd/ON_NSCHFDOPPR_1_997_01_05_03_05.xsd');
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', schema, title], { encoding: 'utf8' });
    expect(stderr).toContain('validates');
    expect(status).toBe(0);
  });

  test.runIf(hasGostEngine)('openssl with the engine for ГОСТ accepts its signature over exactly these bytes', () => {
    const { ok, stderr } = gostOpenssl([
      ...['cms', '-verify', '-binary', '-cades', '-purpose', 'any', '-inform', 'DER', '-in', `${title}.sig`],
      ...['-content', title, '-CAfile', join(out, 'keys/ca.pem'), '-out', '/dev/null'],
    ]);
    expect(stderr).toMatch(/verification successful/i);
    expect(ok).toBe(true);
  });

  test('pkijs and @noble/curves accept it as well, and for no other bytes', () => {
    const contentInfo = ContentInfo.fromBER(readFileSync(`${title}.sig`));
    const { signerInfos, certificates } = new SignedData({ schema: contentInfo.content });
    const [signer, certificate] = [signerInfos[0], certificates?.[0]];
    if (!(certificate instanceof Certificate)) throw new Error('no certificate');
    const key = certificate.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView.subarray(2);
    const attributes = signer?.signedAttrs;
    const stated = attributes?.attributes.find(({ type }) => type === '1.2.840.113549.1.9.4')?.values[0];
    expect(Buffer.from(stated?.valueBlock.valueHexView)).toEqual(Buffer.from(streebog256(readFileSync(title))));
    const curve = gostCurve('1.2.643.2.2.36.0');
    if (curve === undefined) throw new Error('no curve');
    const { verify } = nobleGost(curve);
    const signed = new Uint8Array(attributes?.encodedValue ?? []);
    const signature = signer?.signature.valueBlock.valueHexView ?? new Uint8Array();
    expect(verify(key, streebog256(signed), signature)).toBe(true);
    expect(verify(key, streebog256(signed.with(-1, 0xff)), signature)).toBe(false);
  });

  test.runIf(has('python3'))('the archive holds both titles and signatures, to a ZIP reader that is not ours', () => {
    const unpacked = execFileSync('python3', [
      '-c',
      'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); sys.stdout.write("\\n".join(z.namelist()))',
      join(out, 'november.zip'),
    ]).toString('utf8');
    const names = unpacked.split('\n');
    expect(names.filter((name) => name.endsWith('.xml'))).toHaveLength(2);
    expect(names.filter((name) => name.endsWith('.sig'))).toHaveLength(2);
    expect(names).toContain('Реестр.csv');
    expect(names).toContain('manifest.json');
  });
});

describe('a demo that is interrupted', () => {
  test('a killed sandbox ends it with that reason and exit code 3', async () => {
    const folder = tempFolder();
    const demo = startStyk(['demo'], { cwd: folder });
    demo.stdin.end();
    let stderr = '';
    demo.stderr.on('data', (piece) => {
      stderr += piece;
    });
    const closed = once(demo, 'close');
    const state = await sandboxOf(folder);
    process.kill(state.pid, 'SIGKILL');
    const [code] = await closed;
    expect(stderr).toContain('cli-demo-sandbox-gone');
    expect(code).toBe(3);
    expect(summaryIn(folder)).toMatchObject({ ok: false, finished: false });
    expect(summaryIn(folder).steps.at(-1)?.error?.code).toBe('cli-demo-sandbox-gone');
    expect(processesOf(folder)).toEqual([]);
  });

  test('Ctrl+C ends it with 130 and leaves no process', async () => {
    const folder = tempFolder();
    const demo = startStyk(['demo'], { cwd: folder });
    demo.stdin.end();
    const closed = once(demo, 'close');
    await sandboxOf(folder);
    await delay(200);
    demo.kill('SIGINT');
    expect((await closed)[0]).toBe(130);
    await expect.poll(() => processesOf(folder)).toEqual([]);
  });

  test('even kill -9 of the demo leaves no sandbox behind', async () => {
    const folder = tempFolder();
    const demo = startStyk(['demo'], { cwd: folder });
    demo.stdin.end();
    const closed = once(demo, 'close');
    await sandboxOf(folder);
    demo.kill('SIGKILL');
    await closed;
    await expect.poll(() => processesOf(folder)).toEqual([]);
  });

  test('a folder with something else in it is left alone', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'thesis.txt'), 'mine');
    const { code, stderr } = await styk(['demo', '--out', '.'], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toContain('cli-demo-folder-taken');
    expect(readFileSync(join(folder, 'thesis.txt'), 'utf8')).toBe('mine');
  });
});

/** Waits until the demo's sandbox serves. */
async function sandboxOf(folder: string): Promise<{ readonly pid: number }> {
  const file = join(folder, 'demo-output/.styk/sandbox/sandbox.json');
  for (;;) {
    try {
      return JSON.parse(readFileSync(file, 'utf8')) as { pid: number };
    } catch {
      await delay(50);
    }
  }
}
