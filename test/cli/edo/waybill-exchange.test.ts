import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createProject, startProjectSandbox } from '../ecosystem/project.ts';

test('a waybill between three participants: made, sent, and shown with all its titles once they are there', async () => {
  const project = createProject();
  await startProjectSandbox(project);
  const run = async (...argv: string[]) => {
    const { code, stdout, stderr } = await project.styk(argv);
    expect([argv.join(' '), code, stderr]).toEqual([argv.join(' '), 0, '']);
    return stdout;
  };
  await run('sandbox', 'identity', '--out', 'keys');
  const parties = ['--to', '9699000020', '--consignee', '9699000037'];
  await run('edo', 'new', 'waybill', ...parties, '--out', 't1.json');
  await run('edo', 'build', 'waybill', 't1.json', '--out', 'out');
  const file = `out/${readdirSync(project.path('out'))[0]}`;
  await run('edo', 'sign', file, '--key', 'keys/key.pem', '--cert', 'keys/cert.pem');
  const sent = JSON.parse(await run('edo', 'send', file, '--json')) as { sent: [{ documentId: string }] };
  const [{ documentId }] = sent.sent;
  await run('sandbox', 'clock', 'freeze');
  expect(await run('edo', 'status', documentId, '--lang', 'en')).toContain('awaited is ON_TRNACLPPRIN: carrier');
  await run('sandbox', 'clock', 'advance', '1m');
  const status = await run('edo', 'status', documentId, '--wait', '--lang', 'en');
  for (const line of [
    'consignee: ООО «Василёк-Тест», ИНН 9699000037',
    'ГИС ЭПД: Перевозка завершена',
    '✓ 1 ON_TRNACLGROT consignor',
    '✓ 2 ON_TRNACLPPRIN carrier',
    '✓ 3 ON_TRNACLGRPO consignee',
    '✓ 4 ON_TRNACLPVYN carrier',
  ]) {
    expect(status).toContain(line);
  }
  expect(status).not.toContain('… awaited');
  const made = await run('edo', 'export', '--from', '2020-01-01', '--to', '2099-12-31', '--out', 'a.zip', '--json');
  expect(JSON.parse(made)).toMatchObject({ counts: { documents: 1, titles: 4, signatures: 4 }, failures: [] });
  // The answers were signed a minute ahead.
  const at = new Date(Date.now() + 120_000).toISOString();
  const trust = ['--ca', 'keys/ca.pem', '--crl', 'keys/crl.pem', '--at', at];
  const verdicts = JSON.parse(await run('edo', 'verify', 'a.zip', ...trust, '--json')) as { verdict: string }[];
  expect(verdicts.map(({ verdict }) => verdict)).toEqual(Array.from({ length: 5 }, () => 'passed'));
  const alone = await project.styk(['edo', 'new', 'waybill', '--to', '9699000020']);
  expect([alone.code, alone.stderr]).toEqual([2, expect.stringContaining('cli-edo-consignee-needed')]);
});
