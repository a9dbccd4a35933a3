/**
 * Wall time of signing and verifying many documents of 20 kB by the built command, in one thread and in as many as there
 * are cores, and by piscina with the same work and chunks, bundled as the command is. Rounds alternate, so that all meet
 * the same machine; every run is a process of its own and starts its threads anew. The goal is a ratio: as many threads as
 * cores at least 1.7 times one thread, on two cores.
 *
 * npm run build && node --conditions=styk-source test/bench/batch.bench.ts [documents] [rounds]
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { fixturePath } from '../sdk/signing/support/fixtures.ts';
import { median } from './edo/rounds.ts';

const [count = 4000, rounds = 5] = process.argv.slice(2).map(Number);
const threads = availableParallelism();
const cwd = mkdtempSync(join(tmpdir(), 'styk-batch-'));
const documents = join(cwd, 'documents');
mkdirSync(documents);
for (let number = 0; number < count; number++) {
  writeFileSync(join(documents, `${number}.xml`), `<doc number="${number}">${'документ '.repeat(1200)}</doc>`);
}
const launcher = resolve(import.meta.dirname, '../../bin/styk.js');
const [peer] = await bundled(['peer-program', 'piscina-program']);

const trust = [
  ...['--ca', fixturePath('pki/roots.pem'), '--chain', fixturePath('pki/intermediates.pem')],
  ...['int256', 'root256', 'int-rsa', 'root-rsa'].flatMap((name) => ['--crl', fixturePath(`pki/${name}.crl.der`)]),
];

type Way = (threads: number) => void;

const sign =
  (name: string): Way =>
  (wanted) => {
    forgetSignatures();
    const key = ['--key', fixturePath(`pki/${name}.key.pem`), '--cert', fixturePath(`pki/${name}.crt.pem`)];
    run([launcher, 'edo', 'sign', 'documents', ...key, '--threads', String(wanted), '--quiet', '--json']);
  };

const verify: Way = (wanted) => {
  const options = ['--threads', String(wanted), '--at', '2026-12-15T00:00:00Z', '--quiet', '--json'];
  run([launcher, 'edo', 'verify', 'documents', ...trust, ...options]);
};

const byPiscina =
  (work: string, name: string): Way =>
  (wanted) => {
    if (work === 'sign') forgetSignatures();
    run([peer ?? '', work, name, String(wanted), cwd, fixturePath('pki')]);
  };

function forgetSignatures(): void {
  for (const name of readdirSync(documents)) if (name.endsWith('.sig')) rmSync(join(documents, name));
}

function run(program: readonly string[]): void {
  execFileSync(process.execPath, program, { cwd, stdio: ['ignore', 'ignore', 'inherit'], maxBuffer: 2 ** 30 });
}

/** As JavaScript: a command does not compile TypeScript in each of its threads. */
async function bundled(names: readonly string[]): Promise<string[]> {
  const bundle = await rolldown({
    input: Object.fromEntries(names.map((name) => [name, join(import.meta.dirname, `batch/${name}.ts`)])),
    platform: 'node',
    resolve: { conditionNames: ['styk-source', 'node', 'import', 'default'] },
    external: ['piscina'],
  });
  // Beside the packages that are not bundled.
  const dir = join(import.meta.dirname, '../../node_modules/.cache/batch-bench');
  await bundle.write({ dir, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' });
  return names.map((name) => join(dir, `${name}.mjs`));
}

function seconds(way: () => void): number {
  const start = performance.now();
  way();
  return (performance.now() - start) / 1000;
}

process.stdout.write(`${count} documents of 20 kB, ${threads} cores, ${rounds} rounds: median (lowest–highest)\n`);
const groups: readonly (readonly [string, Way, Way])[] = ['head256', 'head-rsa'].flatMap((name) => [
  [`sign, ${name}`, sign(name), byPiscina('sign', name)],
  [`verify, ${name}`, verify, byPiscina('verify', name)],
]);
for (const [name, own, piscina] of groups) {
  const times: (readonly [number, number, number])[] = [];
  for (let round = 0; round < rounds; round++) {
    times.push([seconds(() => own(1)), seconds(() => own(threads)), seconds(() => piscina(threads))]);
  }
  const rate = times.map(([, many]) => count / many);
  const ratio = times.map(([one, many]) => one / many);
  const peers = times.map(([one, , other]) => one / other);
  process.stdout.write(
    `${name}: ${range(rate, 0)} a second; one thread / ${threads} threads ${range(ratio, 2)}; one thread / piscina ${range(peers, 2)}\n`,
  );
}
rmSync(cwd, { recursive: true });

function range(values: readonly number[], digits: number): string {
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  return `${median(values).toFixed(digits)} (${lowest.toFixed(digits)}–${highest.toFixed(digits)})`;
}
