import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { tempFolder } from '../../temp-folder.ts';

const SCRIPT = fileURLToPath(new URL('./killed-restorer.ts', import.meta.url));

test('kill -9 while states are kept and restored leaves one of them whole, and the folder can be used again', async () => {
  const folder = tempFolder();
  for (let kill = 0; kill < 6; kill += 1) {
    const child = spawn(process.execPath, ['--conditions=styk-source', SCRIPT, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    await new Promise((resolve) => setTimeout(resolve, 7 + kill * 13));
    child.kill('SIGKILL');
    await once(child, 'exit');
    const database = new DatabaseSync(join(folder, 'sandbox.sqlite'));
    expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
    const states = database.prepare('SELECT name, count(*) AS rows FROM test_state GROUP BY name').all();
    database.close();
    expect(states).toEqual([{ name: expect.stringMatching(/^(even|odd)$/), rows: 50 }]);
  }
});
