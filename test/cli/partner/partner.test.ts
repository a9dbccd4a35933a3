import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { createProject, startProjectSandbox, type TestProject } from '../ecosystem/project.ts';

const apply = ['partner', 'apply', '--inn', '9699000020', '--name', 'Test Shop', '--type', 'loyalty-shop'];

async function newPartner(): Promise<{
  project: TestProject;
  api: Awaited<ReturnType<typeof startProjectSandbox>>['api'];
}> {
  const project = createProject();
  const { api } = await startProjectSandbox(project);
  const run = await project.styk([...apply, '--capability', 'loyalty-pos', '--store', 'msk-01', '--accept-agreement']);
  expect(run.code).toBe(0);
  return { project, api };
}

const json = async (project: TestProject, ...words: string[]) => {
  const run = await project.styk(['partner', ...words, '--json']);
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
  return { code: run.code, data: run.json() as any, all: run.stdout + run.stderr };
};

describe('styk partner requirements', () => {
  it('tells what is due by urgency, with tasks, and exits 1 when something is past due', async () => {
    const { project, api } = await newPartner();
    const now = await json(project, 'requirements');
    expect(now.code).toBe(0);
    expect(now.data.currentlyDue.map(({ code }: { code: string }) => code)).toEqual(['contact', 'conformance']);
    expect(now.data.tasks).toMatchObject([{ code: 'personal-data-location' }]);
    const { stdout } = await project.styk(['partner', 'requirements', '--lang', 'ru']);
    for (const part of ['Сейчас', 'Позже', 'charter', 'Задача', 'tsk_']) expect(stdout).toContain(part);
    await api.sandbox.runJob('agreement-other-terms');
    await api.sandbox.setClock({ advanceMs: 17 * 86_400_000 });
    const late = await json(project, 'requirements');
    expect([late.code, late.data.pastDue.length]).toEqual([1, 1]);
  });
});

describe('styk partner agreement', () => {
  it('shows the versions and accepts the one whose hash was read, once', async () => {
    const { project, api } = await newPartner();
    await api.sandbox.runJob('agreement-worse-terms');
    const shown = await json(project, 'agreement', 'show', '--edition', '2');
    expect(shown.data).toMatchObject({ inForce: 1, shown: { version: 2, signedAt: null } });
    expect(shown.data.versions.map(({ version }: { version: number }) => version)).toEqual([2, 1]);
    const { stdout } = await project.styk(['partner', 'agreement', 'show', '--lang', 'ru']);
    expect(stdout).toContain('редакция 1');
    expect(stdout).toContain('(действует)');
    for (const words of [[], ['--yes']]) {
      const run = await json(project, 'agreement', 'sign', ...words);
      expect([run.code, run.data.error.code]).toEqual([4, 'partner-agreement-not-accepted']);
      expect(run.data.error.params.hash).toBe(shown.data.shown.textHash);
    }
    const stale = await json(project, 'agreement', 'sign', '--hash', '0'.repeat(64));
    expect([stale.code, stale.data.error.code]).toEqual([1, 'agreement-version-stale']);
    for (let time = 0; time < 2; time += 1) {
      expect((await json(project, 'agreement', 'sign', '--hash', shown.data.shown.textHash)).code).toBe(0);
    }
    const done = await json(project, 'agreement', 'sign');
    expect([done.code, done.data.version]).toEqual([0, 1]);
    expect((await json(project, 'agreement', 'show', '--edition', '2')).data.shown.signedAt).not.toBeNull();
  });

  it('has to be named where the profile has a key and no application', async () => {
    const project = createProject();
    await startProjectSandbox(project);
    const run = await json(project, 'agreement', 'show');
    expect([run.code, run.data.error.code]).toEqual([2, 'partner-agreement-unknown']);
    expect((await json(project, 'agreement', 'show', '--agreement', 'agr_sandbox')).code).toBe(0);
  });
});

describe('styk partner credentials', () => {
  it('shows a new secret once, or writes it to a file for its owner alone and shows it never', async () => {
    const { project } = await newPartner();
    const shown = await json(project, 'credentials', 'issue', '--store', 'msk-01', '--label', 'till');
    expect(shown.data).toMatchObject({ environment: 'sandbox', storeId: 'msk-01', label: 'till' });
    const { clientId, clientSecret } = shown.data;
    expect(clientSecret).toMatch(/^sec_/);
    const kept = await json(project, 'credentials', 'issue', '--secret-file', 'till.secret');
    const secret = readFileSync(project.path('till.secret'), 'utf8').trim();
    expect(statSync(project.path('till.secret')).mode & 0o777).toBe(0o600);
    expect(kept.all).not.toContain(secret);
    expect(kept.data.clientSecret).toBeUndefined();
    const again = await json(project, 'credentials', 'issue', '--secret-file', 'till.secret');
    expect([again.code, again.data.error.code]).toEqual([2, 'cli-file-exists']);
    const listed = await json(project, 'credentials', 'list');
    expect(listed.data).toHaveLength(3);
    expect(listed.all).not.toContain(clientSecret);
    const written = ['journal.sqlite', 'journal.sqlite-wal'].map((name) => project.path(`.styk/sandbox/${name}`));
    const read = () => written.map((path) => readFileSync(path, 'latin1')).join('');
    // The journal is written behind the answers.
    await vi.waitFor(() => expect(read().includes(clientId)).toBe(true), { timeout: 30_000, interval: 100 });
    const journal = read();
    expect(journal.includes(clientSecret)).toBe(false);
    expect(journal.includes(secret)).toBe(false);

    const revoked = await json(project, 'credentials', 'revoke', clientId, '--reason', 'compromised');
    expect(revoked.data).toMatchObject({ clientId, state: 'revoked' });
    const { stdout } = await project.styk(['partner', 'credentials', 'list', '--lang', 'ru']);
    expect(stdout).toMatch(new RegExp(`${clientId}.*отозван.*msk-01.*till`));
    const unknown = await json(project, 'credentials', 'revoke', 'cli_00000000');
    expect([unknown.code, unknown.data.error.code]).toEqual([1, 'not-found']);
  });

  it('issues no live key without a certification', async () => {
    const { project } = await newPartner();
    const run = await json(project, 'credentials', 'issue', '--environment', 'live', '--secret-file', 'live.secret');
    expect([run.code, run.data.error.code]).toEqual([2, 'certification-required']);
    expect(() => statSync(project.path('live.secret'))).toThrow();
  });
});

describe('styk partner stores', () => {
  it('lists the stores and adds those that are not there yet', async () => {
    const { project } = await newPartner();
    const added = await json(
      project,
      'stores',
      '--add',
      'spb-07:Nevsky:Europe/Moscow:pos-1+pos-2',
      '--add',
      'msk-01:Other',
    );
    expect(added.data.map(({ storeId, name }: { storeId: string; name: string }) => [storeId, name])).toEqual([
      ['msk-01', 'msk-01'],
      ['spb-07', 'Nevsky'],
    ]);
    expect((await json(project, 'stores', '--add', 'a b')).data.error.code).toBe('partner-store-malformed');
    expect((await project.styk(['partner', 'stores'])).stdout).toContain('spb-07');
  });
});
