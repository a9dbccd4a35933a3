/** The peer of the command: the same work in piscina's threads. Its pool knows nothing of order and bounds. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Piscina } from 'piscina';
import type { SigningJob, SigningSetup } from '../../../src/cli/commands/edo/batch/sign-one.ts';
import type { VerifyingJob, VerifyingSetup } from '../../../src/cli/commands/edo/batch/verify-one.ts';

const CHUNK = 16;
const [work = 'sign', name = 'head256', threads = '2', cwd = '', pki = ''] = process.argv.slice(2);
const at = '2026-12-15T00:00:00Z';
const files = readdirSync(join(cwd, 'documents'))
  .filter((file) => file.endsWith('.xml'))
  .map((file) => `documents/${file}`);

const signing: SigningSetup = {
  ...{ cwd, encoding: 'der', attached: false, add: false },
  signer: {
    key: readFileSync(join(pki, `${name}.key.pem`)),
    certificate: readFileSync(join(pki, `${name}.crt.pem`)),
  },
};
const verifying: VerifyingSetup = {
  ...{ cwd, at, party: undefined, allowUnchecked: [], withFacts: false },
  trust: {
    ca: [join(pki, 'roots.pem')],
    chain: [join(pki, 'intermediates.pem')],
    crl: ['int256', 'root256', 'int-rsa', 'root-rsa'].map((list) => join(pki, `${list}.crl.der`)),
  },
  powers: { mchd: [], mchdRevoked: [], allowUnchecked: [] },
};
const jobs: readonly (SigningJob | VerifyingJob)[] = files.map((file) =>
  work === 'sign'
    ? { file, signature: `${file}.sig`, signedAt: at, resume: false }
    : { file, signatures: [join(cwd, `${file}.sig`)] },
);
const pool = new Piscina({
  filename: join(import.meta.dirname, 'piscina-program.mjs'),
  name: 'serve',
  minThreads: Number(threads),
  maxThreads: Number(threads),
  workerData: { name: work, setup: work === 'sign' ? signing : verifying },
});
const chunks = Array.from({ length: Math.ceil(jobs.length / CHUNK) }, (_, index) =>
  jobs.slice(index * CHUNK, (index + 1) * CHUNK),
);
await Promise.all(chunks.map((chunk) => pool.run(chunk)));
await pool.destroy();
