import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createVerifier } from '@styk/sdk/signing';
import { expect, it } from 'vitest';
import { AT, fixturePath, TRUST } from '../../sdk/signing/support/fixtures.ts';
import { createProject, type TestProject } from '../ecosystem/project.ts';

const main = join(import.meta.dirname, '../../../src/cli/main.ts');
const KEY = ['--key', fixturePath('pki/head256.key.pem'), '--cert', fixturePath('pki/head256.crt.pem')];
const COUNT = 1200;

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const signaturesIn = ({ path }: TestProject) => readdirSync(path('out')).filter((name) => name.endsWith('.sig'));

/** The real program in a process of its own; a signal is sent as soon as it has added so many signatures, and a little later. */
async function sign(project: TestProject, threads: string, signal?: NodeJS.Signals, after = 0): Promise<Ended> {
  const argv = ['--conditions=styk-source', main, 'edo', 'sign', 'out/*.xml', ...KEY];
  const child = spawn(process.execPath, [...argv, '--resume', '--json', '--threads', threads], {
    cwd: project.folder,
    env: { ...process.env, HOME: project.folder, STYK_LANG: 'en' },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => {
    stdout += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    stderr += String(chunk);
  });
  const ended = new Promise<Ended>((done) => child.on('close', (code) => done({ code, stdout, stderr })));
  const before = signaturesIn(project).length;
  while (signal !== undefined && child.exitCode === null && signaturesIn(project).length < before + after) {
    await Promise.race([ended, delay(1)]);
  }
  if (signal !== undefined) await delay(Math.random() * 20);
  if (signal !== undefined) child.kill(signal);
  return ended;
}

function projectWithDocuments(): TestProject {
  const project = createProject();
  mkdirSync(project.path('out'));
  for (let number = 0; number < COUNT; number++) project.write(`out/${number}.xml`, `<doc>${number}</doc>`);
  return project;
}

it.each(['1', '2'])(
  'killed again and again with %s threads, then resumed: every file has one valid signature',
  {
    timeout: 120_000,
  },
  async (threads) => {
    const project = projectWithDocuments();
    for (const after of [1, 40, 150, 250]) {
      expect((await sign(project, threads, 'SIGKILL', after)).code).toBeNull();
      // Never half of one: what bears the name of a signature is a signature.
      const { verify } = createVerifier(TRUST);
      for (const name of signaturesIn(project)) {
        const content = readFileSync(project.path(`out/${name.replace('.sig', '')}`));
        const { checks } = await verify({ signature: readFileSync(project.path(`out/${name}`)), content, at: AT });
        expect([name, checks.find(({ id }) => id === 'signature')?.result]).toEqual([name, 'ok']);
      }
    }
    const done = signaturesIn(project).length;
    expect(done).toBeLessThan(COUNT);

    const { code, stdout } = await sign(project, threads);
    const { signatures } = JSON.parse(stdout) as { signatures: readonly { resumed?: true }[] };
    expect([code, signatures.length]).toEqual([0, COUNT]);
    expect(signatures.filter(({ resumed }) => resumed)).toHaveLength(done);
    const { verify } = createVerifier(TRUST);
    for (let number = 0; number < COUNT; number++) {
      const [content, signature] = [`${number}.xml`, `${number}.xml.sig`].map((name) =>
        readFileSync(project.path(`out/${name}`)),
      );
      const { verdict, signers } = await verify({ signature: signature ?? Buffer.of(), content, at: AT });
      expect([number, verdict, signers.length]).toEqual([number, 'passed', 1]);
    }
    expect(readdirSync(project.path('out'))).toHaveLength(2 * COUNT);
  },
);

it('SIGINT: what was begun is finished, the JSON is whole, the exit code is 130', async () => {
  const project = projectWithDocuments();
  const { code, stdout, stderr } = await sign(project, '2', 'SIGINT', 30);
  const { signatures } = JSON.parse(stdout) as { signatures: readonly unknown[] };
  expect([code, stderr]).toEqual([130, expect.stringContaining(`${signatures.length} of ${COUNT}`)]);
  expect(signaturesIn(project)).toHaveLength(signatures.length);
  expect(readdirSync(project.path('out')).filter((name) => name.endsWith('.new'))).toEqual([]);
});
