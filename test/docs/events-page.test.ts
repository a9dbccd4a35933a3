import { type ChildProcess, spawn } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { packageRoot } from '../../src/installation/package-root.ts';
import { createProject, startProjectSandbox } from '../cli/ecosystem/project.ts';
import { freePort } from '../free-port.ts';
import { codeBlocks, shellLines } from './code-blocks.ts';
import { shellWords } from './shell-words.ts';

test('the receiver on the page takes what listen forwards of what trigger causes', async () => {
  const project = createProject();
  await startProjectSandbox(project);
  symlinkSync(join(packageRoot(), 'node_modules'), project.path('node_modules'));
  const [shown] = codeBlocks('docs/events.md', 'js');
  const port = await freePort();
  project.write('receiver.mjs', (shown?.code ?? '').replace('8080', String(port)));
  const secret = (await project.styk(['events', 'listen', '--print-secret'])).stdout.trim();
  const env = { ...process.env, STYK_WEBHOOK_SECRET: secret };
  const receiver = spawn(process.execPath, ['receiver.mjs'], { cwd: project.folder, env });
  onTestFinished(() => void receiver.kill());
  const said = outputOf(receiver);
  const stop = new AbortController();
  const argv = ['events', 'listen', '--forward-to', `http://127.0.0.1:${port}/styk`, '--type', 'order.*'];
  const listening = project.styk(argv, { signal: stop.signal });
  // Triggered anew until the listener is there: it begins with new events.
  await expect
    .poll(
      async () => {
        await project.styk(['events', 'trigger', 'order.created']);
        return said();
      },
      { timeout: 30_000, interval: 500 },
    )
    .toMatch(/^order\.created ord_\w+\n/);
  stop.abort();
  expect((await listening).code).toBe(0);
});

test('the events that the page triggers happen', async () => {
  const project = createProject();
  await startProjectSandbox(project);
  const shown = codeBlocks('docs/events.md', 'sh').find(({ code }) => code.includes('--set'));
  for (const line of shellLines(shown?.code ?? '')) {
    const { code, stderr } = await project.styk(shellWords(line).slice(1));
    expect([line, code, stderr]).toEqual([line, 0, '']);
  }
});

function outputOf(child: ChildProcess): () => string {
  let text = '';
  child.stdout?.on('data', (piece: Buffer) => {
    text += piece.toString();
  });
  return () => text;
}
