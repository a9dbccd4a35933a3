import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { readZip, zipArchive } from '@styk/sdk/edo';
import { expect, test } from 'vitest';
import { createProject, startProjectSandbox, type TestProject } from '../ecosystem/project.ts';

/** A project with a running sandbox, keys and a signed УПД to a counterparty the sandbox plays. */
async function signedUpd(): Promise<{ readonly project: TestProject; readonly file: string }> {
  const project = createProject();
  await startProjectSandbox(project);
  const run = async (...argv: string[]) => {
    const { code, stderr } = await project.styk(argv);
    expect(stderr).toBe('');
    expect(code).toBe(0);
  };
  await run('sandbox', 'identity', '--out', 'keys');
  await run('edo', 'new', 'upd', '--to', '9699000020', '--out', 'upd.json');
  await run('edo', 'build', 'upd', 'upd.json', '--out', 'out');
  const file = `out/${readdirSync(project.path('out'))[0]}`;
  await run('edo', 'sign', file, '--key', 'keys/key.pem', '--cert', 'keys/cert.pem');
  return { project, file };
}

/** The date so many days from now; a day to each side holds whatever day it is, and whether a midnight passes or not. */
function day(offset: number): string {
  return new Date(Date.now() + offset * 86_400_000).toLocaleDateString('sv-SE');
}

test('send, wait for the answer, export, verify the archive; a damaged archive is told', async () => {
  const { project, file } = await signedUpd();
  const sent = await project.styk(['edo', 'send', file, '--json']);
  expect(sent.code).toBe(0);
  const [{ documentId }] = (sent.json() as { sent: [{ documentId: string }] }).sent;
  const status = await project.styk(['edo', 'status', documentId, '--wait', '--json']);
  expect(status.json()).toMatchObject([{ state: { summary: 'accepted' }, titles: [{ number: 1 }, { number: 2 }] }]);

  const range = ['--from', day(-1), '--to', day(1)];
  const exported = await project.styk(['edo', 'export', ...range, '--out', 'a.zip', '--json']);
  expect(exported.json()).toMatchObject({ counts: { documents: 1, titles: 2, signatures: 2 }, failures: [] });
  await project.styk(['edo', 'export', ...range, '--out', 'b.zip']);
  expect(readFileSync(project.path('a.zip')).equals(readFileSync(project.path('b.zip')))).toBe(true);

  const trust = ['--ca', 'keys/ca.pem', '--crl', 'keys/crl.pem'];
  const whole = await project.styk(['edo', 'verify', 'a.zip', ...trust, '--json']);
  expect(whole.code).toBe(0);
  expect((whole.json() as { verdict: string }[]).map(({ verdict }) => verdict)).toEqual(['passed', 'passed', 'passed']);

  const register = readZip(readFileSync(project.path('a.zip'))).find(({ path }) => path === 'Реестр.csv');
  const [head = '', row = ''] = Buffer.from(register?.bytes ?? [])
    .toString('utf8')
    .split('\r\n');
  const cell = (title: string) => row.split(';')[head.replace('\ufeff', '').split(';').indexOf(title)];
  expect(cell('ИНН')).toBe('9699000020');
  expect(cell('Договор/основание')).toBe('Договор поставки № 45-П от 15.01.2026');
  expect(cell('КодИтога')).toBe('1');
  expect(cell('Подписант покупателя')).toBe('Приёмкина Ольга Игоревна');

  const damaged = readZip(readFileSync(project.path('a.zip'))).map(({ path, bytes }) =>
    path.endsWith('.csv') ? { path, bytes: bytes.subarray(1) } : { path, bytes },
  );
  project.write('damaged.zip', zipArchive(damaged));
  const broken = await project.styk(['edo', 'verify', 'damaged.zip', ...trust, '--json']);
  expect(broken.code).toBe(1);
  expect(broken.json()).toMatchObject([
    { verdict: 'failed', checks: [{ id: 'archive', code: 'archive-changed' }] },
    { verdict: 'passed' },
    { verdict: 'passed' },
  ]);

  await project.styk(['edo', 'export', ...range, '--out', 'folder']);
  expect(readdirSync(project.path('folder'))).toContain('manifest.json');
});

test('sending again makes no second document', async () => {
  const { project, file } = await signedUpd();
  const first = (await project.styk(['edo', 'send', file, '--json'])).json();
  const second = (await project.styk(['edo', 'send', file, '--json'])).json();
  const idOf = (data: unknown) => (data as { sent: { documentId: string }[] }).sent[0]?.documentId;
  expect(idOf(second)).toBe(idOf(first));
  expect((await project.styk(['edo', 'status', '--json'])).json()).toHaveLength(1);
});

test('a signature over other bytes is refused by the operator, and a file without one is not sent', async () => {
  const { project, file } = await signedUpd();
  const bytes = readFileSync(project.path(file));
  const changed = Buffer.from(bytes.toString('latin1').replaceAll('"123"', '"124"'), 'latin1');
  expect(changed.equals(bytes)).toBe(false);
  project.write(file, changed);
  const refused = await project.styk(['edo', 'send', file, '--json']);
  expect(refused.code).toBe(1);
  const { error } = refused.json() as { error: { code: string; findings: readonly { detail: string }[] } };
  expect(error.code).toBe('signature-invalid');
  expect(error.findings.length).toBeGreaterThan(0);
  const told = await project.styk(['edo', 'send', file]);
  for (const { detail } of error.findings) expect(told.stderr).toContain(detail);

  rmSync(project.path(`${file}.sig`));
  const unsigned = await project.styk(['edo', 'send', file, '--json']);
  expect(unsigned.code).toBe(2);
  expect(unsigned.json()).toMatchObject({ error: { code: 'cli-edo-signature-missing' } });
  expect((await project.styk(['edo', 'status', '--json'])).json()).toEqual([]);
});

test('nothing to export and dates that are none are errors', async () => {
  const project = createProject();
  await startProjectSandbox(project);
  const empty = await project.styk(['edo', 'export', '--from', '2020-01-01', '--to', '2020-01-31', '--out', 'x.zip']);
  expect(empty.code).toBe(1);
  expect(empty.stderr).toContain('cli-edo-nothing-to-export');
  const wrong = await project.styk(['edo', 'export', '--from', '2020-02-30', '--to', '2020-03-01', '--out', 'x.zip']);
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toContain('cli-edo-date-unreadable');
});

test('an unknown counterparty is told when the document is begun', async () => {
  const project = createProject();
  await startProjectSandbox(project);
  const run = await project.styk(['edo', 'new', 'upd', '--to', '7707083893']);
  expect(run.code).toBe(1);
  expect(run.stderr).toContain('cli-edo-counterparty-unknown');
});
