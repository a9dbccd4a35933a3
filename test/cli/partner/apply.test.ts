import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hastyClock } from '../ecosystem/hasty-clock.ts';
import { createProject, startProjectSandbox } from '../ecosystem/project.ts';

const who = ['--inn', '9699000020', '--name', 'Test Shop', '--type', 'loyalty-shop', '--capability', 'loyalty-pos'];
const store = ['--store', 'spb-01:Nevsky:Europe/Moscow:pos-1+pos-2'];
const apply = ['partner', 'apply', ...who, ...store, '--accept-agreement', '--json'];

interface PartnerJson {
  readonly partnerId: string;
  readonly application: { readonly applicationId: string; readonly state: string };
  readonly agreement: { readonly signedAt: string | null; readonly textHash: string };
  readonly stores: readonly object[];
  readonly credentials: readonly { readonly clientId: string }[];
}

/** Every token of a key says when it was used last. */
function withoutUse(partner: unknown): PartnerJson {
  return JSON.parse(JSON.stringify(partner, (name, value) => (name === 'lastUsedAt' ? undefined : value)));
}

describe('styk partner apply', () => {
  it('goes from nothing to a working key', async () => {
    const project = createProject();
    await startProjectSandbox(project);
    const run = await project.styk(apply);
    const partner = run.json() as PartnerJson;
    expect(run.code).toBe(0);
    expect(partner.application.state).toBe('sandbox');
    expect(partner.agreement.signedAt).not.toBeNull();
    expect(partner.stores).toEqual([
      { storeId: 'spb-01', name: 'Nevsky', timezone: 'Europe/Moscow', posIds: ['pos-1', 'pos-2'] },
    ]);
    const [key] = partner.credentials;
    const status = await project.styk(['auth', 'status', '--json']);
    expect(status.json()).toMatchObject({
      clientId: key?.clientId,
      partnerId: partner.partnerId,
      credentials: 'profile',
    });
    const secrets = readFileSync(project.path('.styk-config/secrets.json'), 'utf8');
    const { clientSecret } = JSON.parse(secrets).default;
    expect(run.stdout + run.stderr).not.toContain(clientSecret);
    expect(withoutUse((await project.styk(['partner', 'status', '--json'])).json())).toEqual(partner);
    const { stdout } = await project.styk(['partner', 'status', '--lang', 'ru']);
    expect(stdout).toContain('Состояние: песочница');
    expect(stdout).toMatch(/ЕГРЮЛ\/ЕГРИП +пройдена/);
  });

  it('changes nothing when it is run again, but adds further stores', async () => {
    const project = createProject();
    await startProjectSandbox(project);
    const first = (await project.styk(apply)).json() as PartnerJson;
    expect(withoutUse((await project.styk(apply)).json())).toEqual(first);
    const more = (await project.styk([...apply, '--store', 'kgd-09'])).json() as PartnerJson;
    expect(more.stores).toHaveLength(2);
    expect(withoutUse(more).credentials).toEqual(first.credentials);
  });

  it.each([
    'createApplication',
    'getApplication',
    'signAgreement',
    'createStore',
    'createCredential',
    'listCapabilities',
  ])('goes on after the answer of %s got lost, with the same application and one key', async (operationId) => {
    const project = createProject();
    const { api } = await startProjectSandbox(project);
    await api.sandbox.setFaults({ rules: [{ operationId, effect: 'drop-after-commit' }] });
    const failed = await project.styk(apply, { clock: hastyClock });
    expect(failed.code).toBe(3);
    await api.sandbox.setFaults({ rules: [] });
    const run = await project.styk(apply);
    expect(run.code).toBe(0);
    const partner = run.json() as PartnerJson;
    expect(partner.credentials).toHaveLength(1);
    expect(partner.stores).toHaveLength(1);
    const status = await project.styk(['auth', 'status', '--json']);
    expect(status.json()).toMatchObject({ partnerId: partner.partnerId, credentials: 'profile' });
  });

  it('accepts no agreement by itself, not even under --yes, and goes on once it is accepted', async () => {
    const project = createProject();
    await startProjectSandbox(project);
    const waiting = await project.styk(['partner', 'apply', ...who, ...store, '--yes', '--json']);
    expect(waiting.code).toBe(4);
    const status = (await project.styk(['partner', 'status', '--json'])).json() as PartnerJson;
    expect(status.agreement.signedAt).toBeNull();
    expect(waiting.json()).toMatchObject({
      error: { code: 'partner-agreement-not-accepted', params: { hash: status.agreement.textHash } },
    });
    const run = await project.styk(['partner', 'apply', '--accept-agreement', '--json']);
    expect(run.code).toBe(0);
    expect((run.json() as PartnerJson).application.applicationId).toBe(status.application.applicationId);
  });

  it('forgets a refused application, so that a corrected one can be made', async () => {
    const project = createProject();
    await startProjectSandbox(project);
    const wrong = await project.styk(apply.map((word) => (word === '9699000020' ? '9699000021' : word)));
    expect(wrong.json()).toMatchObject({ error: { code: 'inn-invalid' } });
    expect(wrong.code).toBe(1);
    expect((await project.styk(apply)).code).toBe(0);
  });

  it('keeps one application in a profile', async () => {
    const project = createProject();
    const { sandbox } = await startProjectSandbox(project);
    await project.styk(apply);
    const other = await project.styk(apply.map((word) => (word === '9699000020' ? '9699000037' : word)));
    expect(other.json()).toMatchObject({ error: { code: 'partner-application-other' } });
    expect(other.code).toBe(2);
    const elsewhere = await project.styk([...apply, '--base-url', sandbox.url.replace('127.0.0.1', 'localhost')]);
    expect(elsewhere.json()).toMatchObject({ error: { code: 'partner-application-elsewhere' } });
  });

  it('tells who is a partner already where to go', async () => {
    const project = createProject();
    await startProjectSandbox(project);
    const run = await project.styk(apply.map((word) => (word === '9699000020' ? '9699000012' : word)));
    expect(run.json()).toMatchObject({ error: { code: 'partner-already-registered' } });
    expect(run.code).toBe(4);
  });

  it.each(['', 'a b', 'x:Name:Mars/Base', 'x:Name:Europe/Moscow:pos:more'])(
    'refuses the store "%s" before anything is sent',
    async (value) => {
      const run = await createProject().styk(['partner', 'apply', ...who, '--store', value, '--json']);
      expect(run.json()).toMatchObject({ error: { code: 'partner-store-malformed' } });
      expect(run.code).toBe(2);
    },
  );

  it('asks where nobody can answer, and says which option answers', async () => {
    const project = createProject();
    await startProjectSandbox(project);
    const run = await project.styk(['partner', 'apply', '--json']);
    expect(run.json()).toMatchObject({ error: { code: 'cli-answer-needed', params: { option: 'inn' } } });
    expect(run.code).toBe(4);
  });

  it('shows state, checks, capabilities, stores, keys and what is due', async () => {
    const project = createProject();
    await startProjectSandbox(project);
    await project.styk(apply);
    const { stdout } = await project.styk(['partner', 'status']);
    for (const part of ['Test Shop', 'ЕГРЮЛ', 'loyalty-pos', 'spb-01', 'cli_', 'conformance', 'SHA-256']) {
      expect(stdout).toContain(part);
    }
  });
});
