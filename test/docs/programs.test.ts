import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { signedEvent } from '@styk/sdk/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../free-port.ts';
import { codeBlocks } from './code-blocks.ts';

const root = resolve(import.meta.dirname, '../..');
const bin = join(root, 'node_modules/.bin');
/** A project of a reader's own, with our packages installed. */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'styk-docs-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The first block of a page that holds the text. */
function block(page: string, text: string): string {
  const found = codeBlocks(page, 'ts').find(({ code }) => code.includes(text));
  if (found === undefined) throw new Error(`${page} has no code with ${text}`);
  return found.code;
}

describe('test suites that the docs show pass', () => {
  test.each(['docs/testing.md', 'docs/webhooks.md'])('%s', async (page) => {
    const name = `${page.replace(/\W/g, '-')}.test.ts`;
    writeFileSync(join(folder, name), block(page, "from 'vitest'"));
    const conditions = JSON.stringify(['styk-source']);
    const config = `export default { resolve: { conditions: ${conditions} },
      ssr: { resolve: { conditions: ${conditions}, externalConditions: ${conditions} } } };`;
    writeFileSync(join(folder, 'vitest.config.mjs'), config);
    const { stdout } = await promisify(execFile)(join(bin, 'vitest'), ['run', name, '--root', folder], { cwd: folder });
    expect(stdout).toMatch(/Tests .*\d passed/);
    expect(stdout).not.toMatch(/failed|skipped/);
  });
});

test('the receiver that the docs show takes events once and keeps them', async () => {
  const port = await freePort();
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  writeFileSync(join(folder, 'receiver.ts'), block('docs/webhooks.md', 'createServer(nodeHandler(receiver))'));
  const environment = { ...process.env, PORT: String(port), STYK_WEBHOOK_SECRET: secret };
  const server = spawn(
    join(bin, 'node'),
    ['--conditions=styk-source', '--disable-warning=ExperimentalWarning', 'receiver.ts'],
    {
      cwd: folder,
      env: environment,
      stdio: 'ignore',
    },
  );
  try {
    const { body, headers } = await signedEvent('order.created', { keys: [secret], data: { orderId: 'ord_17' } });
    const post = (content: string): Promise<Response> =>
      fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: content, headers });
    await expect
      .poll(
        () =>
          post(body).then(
            ({ status }) => status,
            () => 0,
          ),
        { timeout: 30_000 },
      )
      .toBe(204);
    expect((await post(body)).status).toBe(204);
    expect((await post(`${body} `)).status).toBe(401);
  } finally {
    await stopped(server);
  }
  const database = new DatabaseSync(join(folder, 'shop.db'));
  expect(database.prepare('SELECT id, version FROM orders').all()).toEqual([{ id: 'ord_17', version: 1 }]);
  database.close();
});

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((exited) => child.once('exit', exited));
  child.kill();
  await ended;
}
