/**
 * Wall time of signing and verifying many documents of 20 kB in one thread and in as many as there are cores, by the
 * pool of `styk edo sign` and `verify` and by piscina with the same chunks; files are read and written as by the command.
 * Rounds alternate, so that all meet the same machine; each starts its pool anew, as a command does. The goal is a
 * ratio: the pool at least 1.7 times one thread on two cores.
 *
 * node --conditions=styk-source test/bench/batch.bench.ts [documents] [rounds]
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileSignerInput } from '@styk/sdk/signing';
import { Piscina } from 'piscina';
import type { Outcome } from '../../src/cli/commands/edo/batch/outcome.ts';
import { runBatch } from '../../src/cli/commands/edo/batch/run-batch.ts';
import { prepareSigning, type SigningJob, type SigningSetup } from '../../src/cli/commands/edo/batch/sign-one.ts';
import {
  prepareVerifying,
  type VerifyingJob,
  type VerifyingSetup,
} from '../../src/cli/commands/edo/batch/verify-one.ts';
import { fixture, fixturePath } from '../sdk/signing/support/fixtures.ts';

const [count = 2000, rounds = 5] = process.argv.slice(2).map(Number);
const threads = availableParallelism();
const cwd = mkdtempSync(join(tmpdir(), 'styk-batch-'));
const files = Array.from({ length: count }, (_, number) => `${number}.xml`);
for (const file of files) writeFileSync(join(cwd, file), `<doc name="${file}">${'документ '.repeat(1200)}</doc>`);

const at = '2026-12-15T00:00:00Z';
const keyOf = (name: string): FileSignerInput => ({
  key: fixture(`pki/${name}.key.pem`),
  certificate: fixture(`pki/${name}.crt.pem`),
});
const signSetup = (name: string): SigningSetup => ({
  ...{ cwd, encoding: 'der', attached: false, add: false },
  signer: keyOf(name),
});
const signJobs: readonly SigningJob[] = files.map((file) => ({
  ...{ file, signature: `${file}.sig`, signedAt: at, resume: false },
}));
const verifySetup: VerifyingSetup = {
  ...{ cwd, at, party: undefined, allowUnchecked: [], withFacts: false },
  trust: {
    ca: [fixturePath('pki/roots.pem')],
    chain: [fixturePath('pki/intermediates.pem')],
    crl: ['int256', 'root256', 'int-rsa', 'root-rsa'].map((name) => fixturePath(`pki/${name}.crl.der`)),
  },
  powers: { mchd: [], mchdRevoked: [], allowUnchecked: [] },
};
const verifyJobs: readonly VerifyingJob[] = files.map((file) => ({ file, signatures: [join(cwd, `${file}.sig`)] }));

type Run = (threads: number) => Promise<void>;

async function drain(outcomes: AsyncIterable<Outcome<unknown>>): Promise<void> {
  for await (const outcome of outcomes) if ('failure' in outcome) throw new Error(outcome.failure.error.message);
}

const { signal } = new AbortController();
const common = { count, language: 'en', signal } as const;

const signing =
  (setup: SigningSetup): Run =>
  async (wanted) => {
    const run = await prepareSigning(setup);
    await drain(runBatch({ ...common, name: 'sign', jobs: each(signJobs), run, setup, threads: wanted }));
  };

const verifyingAll: Run = async (wanted) => {
  const run = await prepareVerifying(verifySetup);
  const jobs = each(verifyJobs);
  await drain(runBatch({ ...common, name: 'verify', jobs, run, setup: verifySetup, threads: wanted }));
};

async function* each<Job>(jobs: readonly Job[]): AsyncGenerator<Job> {
  yield* jobs;
}

const CHUNK = 16;

/** A pool that does not know of order, chunks or bounds: these are ours here as well. */
const byPiscina =
  (name: 'sign' | 'verify', setup: unknown, jobs: readonly unknown[]): Run =>
  async (wanted) => {
    const filename = join(import.meta.dirname, 'batch', 'piscina-program.ts');
    const execArgv = ['--conditions=styk-source'];
    const pool = new Piscina({
      filename,
      name: 'serve',
      execArgv,
      minThreads: wanted,
      maxThreads: wanted,
      workerData: { name, setup },
    });
    const chunks = Array.from({ length: Math.ceil(jobs.length / CHUNK) }, (_, index) =>
      jobs.slice(index * CHUNK, (index + 1) * CHUNK),
    );
    await Promise.all(chunks.map((chunk) => pool.run(chunk)));
    await pool.destroy();
  };

const GROUPS: readonly (readonly [string, Run, Run])[] = [
  ['sign, ГОСТ 256', signing(signSetup('head256')), byPiscina('sign', signSetup('head256'), signJobs)],
  ['verify, ГОСТ 256', verifyingAll, byPiscina('verify', verifySetup, verifyJobs)],
  ['sign, RSA-2048', signing(signSetup('head-rsa')), byPiscina('sign', signSetup('head-rsa'), signJobs)],
  ['verify, RSA-2048', verifyingAll, byPiscina('verify', verifySetup, verifyJobs)],
];

async function seconds(run: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await run();
  return (performance.now() - start) / 1000;
}

const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b);
const range = (values: readonly number[], digits: number) => {
  const [all, half] = [sorted(values), values.length >> 1];
  return `${all[half]?.toFixed(digits)} (${all[0]?.toFixed(digits)}–${all.at(-1)?.toFixed(digits)})`;
};

process.stdout.write(`${count} documents of 20 kB, ${threads} cores, ${rounds} rounds: median (lowest–highest)\n`);
for (const [name, run, peer] of GROUPS) {
  const times: (readonly [number, number, number])[] = [];
  for (let round = -1; round < rounds; round++) {
    const time = [
      await seconds(() => run(1)),
      await seconds(() => run(threads)),
      await seconds(() => peer(threads)),
    ] as const;
    if (round >= 0) times.push(time);
  }
  const rate = range(
    times.map(([, pool]) => count / pool),
    0,
  );
  const ratio = range(
    times.map(([one, pool]) => one / pool),
    2,
  );
  const peers = range(
    times.map(([one, , piscina]) => one / piscina),
    2,
  );
  process.stdout.write(`${name}: ${rate} a second; one thread / pool ${ratio}; one thread / piscina ${peers}\n`);
}
rmSync(cwd, { recursive: true });
