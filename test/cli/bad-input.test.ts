import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createProject, startProjectSandbox } from './ecosystem/project.ts';

/** A project with files that are wrong in many ways. */
function messyProject() {
  const project = createProject();
  mkdirSync(project.path('folder'));
  project.write('document.xml', '<a/>');
  project.write('document.xml.sig', 'no signature');
  project.write('junk.pem', '');
  project.write('junk.zip', 'no archive');
  project.write('none.json', '[]');
  return project;
}

describe('bad input is named with its place, in one JSON value', () => {
  test.each([
    [['edo', 'validate', 'out/*.xml'], 'cli-file-pattern-unmatched', 'out/*.xml', 2],
    [['edo', 'sign', 'junk.pem', '--key', 'junk.pem', '--cert', 'junk.pem'], 'signing-encoding-unknown', 'junk.pem', 1],
    [['edo', 'validate', 'folder'], 'cli-file-is-folder', 'folder', 2],
    [['edo', 'build', 'upd', 'folder'], 'cli-file-is-folder', 'folder', 2],
    [['edo', 'build', 'upd', 'none.json'], 'cli-edo-input-empty', 'none.json', 2],
    [['edo', 'verify', 'document.xml', '--ca', 'junk.pem'], 'signing-encoding-unknown', 'junk.pem', 1],
    [['edo', 'verify', 'junk.zip', '--ca', 'junk.pem'], 'signing-encoding-unknown', 'junk.pem', 1],
    [['edo', 'verify', 'document.xml', '--crl', 'junk.pem'], 'signing-encoding-unknown', 'junk.pem', 1],
    [['edo', 'new', 'upd', '--out', 'none.json/upd.json'], 'cli-folder-is-file', 'none.json', 2],
    [['edo', 'verify', 'junk.zip'], 'edo-archive-unreadable', 'junk.zip', 1],
    [['edo', 'verify', 'out/*.xml'], 'cli-file-pattern-unmatched', 'out/*.xml', 2],
  ])('%j', async (argv, code, file, exit) => {
    const run = await messyProject().styk([...argv, '--json']);
    const { error } = run.json() as {
      readonly error: { readonly code: string; readonly at?: { readonly file?: string } };
    };
    expect(error.code).toBe(code);
    expect(error.at?.file?.endsWith(file)).toBe(true);
    expect(run).toMatchObject({ code: exit, stderr: '' });
  });

  test('a pattern that sends nothing', async () => {
    const project = createProject();
    await startProjectSandbox(project);
    const run = await project.styk(['edo', 'send', 'out/*.xml', '--json']);
    expect(run.json()).toMatchObject({ error: { code: 'cli-file-pattern-unmatched' } });
    expect(run.code).toBe(2);
  });

  test('a folder where a file should be written, with nothing left beside it', async () => {
    const project = messyProject();
    const run = await project.styk(['edo', 'new', 'upd', '--out', 'folder', '--force', '--json']);
    expect(run.json()).toMatchObject({ error: { code: 'cli-file-is-folder', at: { file: project.path('folder') } } });
    expect(readdirSync(project.folder).filter((name) => name.includes('.new'))).toEqual([]);
  });

  test('a port that does not exist', async () => {
    const run = await createProject().styk(['sandbox', 'start', '--port', '99999', '--json']);
    expect(run.json()).toMatchObject({ error: { code: 'sandbox-port-invalid', params: { port: 99999 } } });
    expect(run.code).toBe(2);
  });

  test('a time zone that does not exist', async () => {
    const run = await createProject().styk(['init', 'till', '--timezone', 'Mars/Base', '--json']);
    expect(run.json()).toMatchObject({ error: { code: 'cli-init-timezone-unknown', params: { zone: 'Mars/Base' } } });
    expect(run.code).toBe(2);
  });
});

describe('a secrets file that is damaged', () => {
  test.each([
    ['not JSON', 'sec_very-secret'],
    ['cut off', '{"default":{"clientSecret":"sec_very-secret'],
    ['a list', '["sec_very-secret"]'],
    ['without profiles', '{"clientSecret":"sec_very-secret"}'],
    ['empty in a profile', '{"default":null}'],
    ['with a secret that is no text', '{"default":{"clientSecret":5}}'],
  ])('(%s) is named, and nothing of it is shown', async (_, content) => {
    const project = createProject();
    mkdirSync(project.path('.styk-config'));
    chmodSync(project.write('.styk-config/secrets.json', content), 0o600);
    project.write('styk.config.json', '{"clientId":"cli_1","baseUrl":"http://127.0.0.1:9"}');
    const run = await project.styk(['edo', 'status', '--verbose']);
    expect(run.stderr).toContain('cli-secrets-malformed');
    expect(run.stderr).toContain('secrets.json');
    expect(run.stderr).not.toContain('sec_very');
    expect(run.code).toBe(2);
  });
});

describe('rules of faults in a file', () => {
  const rule = { operationId: 'createSale', effect: 'latency', latencyMs: 5 };
  test.each([
    ['as the body of the call', { rules: [rule] }],
    ['as the rules alone', [rule]],
  ])('are taken %s', async (_, rules) => {
    const project = createProject();
    await startProjectSandbox(project);
    project.write('faults.json', JSON.stringify(rules));
    const run = await project.styk(['sandbox', 'faults', 'set', '--rules', 'faults.json', '--json']);
    expect(run.json()).toMatchObject([{ rule }]);
  });

  test.each([
    ['en', /the first: \/rules\/0\/status: must be at most \d+/],
    ['ru', /первое: \/rules\/0\/status: не больше \d+/],
  ])('that break the contract are refused with what is wrong (%s)', async (lang, says) => {
    const project = createProject();
    await startProjectSandbox(project);
    const argv = ['sandbox', 'faults', 'set', '--effect', 'status', '--status', '9999', '--lang', lang];
    expect((await project.styk(argv)).stderr).toMatch(says);
  });
});
