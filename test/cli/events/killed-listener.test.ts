import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { packageRoot } from '../../../src/installation/package-root.ts';
import { openProject } from './listener.ts';
import { startReceiver } from './receiver.ts';

test('a listener that is killed without warning loses nothing: the next one goes on', async () => {
  const { project, sell, secret, listen } = await openProject();
  const receiver = await startReceiver(secret);
  const main = join(packageRoot(), 'src/cli/main.ts');
  const argv = ['--conditions=styk-source', main, 'events', 'listen', '--forward-to', receiver.url, '--json'];
  const folders = { HOME: project.folder, STYK_CONFIG_DIR: project.path('.styk-config') };
  const env = { PATH: process.env['PATH'], LANG: 'C', ...folders };
  const child = spawn(process.execPath, argv, { cwd: project.folder, env });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [ready] = await once(child.stdout, 'data');
  expect(JSON.parse(String(ready))).toMatchObject({ listening: true, resumed: false });
  await sell();
  await expect.poll(() => receiver.events.length).toBe(1);
  const sold = [sell(), sell('2200000000000002'), sell('2200000000000003')];
  child.kill('SIGKILL');
  await Promise.all([...sold, once(child, 'close')]);
  const next = await listen('--forward-to', receiver.url);
  const received = () => new Set(receiver.events.map(({ id }) => id)).size;
  await expect.poll(received).toBe(4);
  expect((await next.stop()).code).toBe(0);
});
