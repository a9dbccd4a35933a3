import { existsSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeSdk } from '../../../src/codegen/foreign/write-sdk.ts';
import { tempFolder } from '../../temp-folder.ts';
import { shopNames, shopSdk } from './shop.ts';

test('a second run changes no byte and touches no file', async () => {
  const folder = join(tempFolder(), 'new/sdk');
  const { files } = await shopSdk();
  expect(await writeSdk(folder, files)).toEqual({ written: [...files.keys()], unchanged: 0, removed: [] });
  for (const name of files.keys()) utimesSync(join(folder, name), 1, 1);
  expect(await writeSdk(folder, (await shopSdk()).files)).toEqual({ written: [], unchanged: files.size, removed: [] });
  for (const name of files.keys()) expect(statSync(join(folder, name)).mtimeMs).toBe(1000);
});

test('files of an earlier run go, those of others stay', async () => {
  const folder = tempFolder();
  await writeSdk(folder, (await shopSdk()).files);
  writeFileSync(join(folder, 'my-own.ts'), 'export const mine = 1;\n');
  writeFileSync(join(folder, 'notes.md'), '# Notes\n');
  const { removed } = await writeSdk(folder, (await shopSdk({ names: shopNames })).files);
  expect(removed.toSorted()).toEqual(['zakazy.operations.ts', 'zakazy.ts']);
  expect(existsSync(join(folder, 'zakazy.ts'))).toBe(false);
  expect(existsSync(join(folder, 'my-own.ts')) && existsSync(join(folder, 'notes.md'))).toBe(true);
});

test.each(['types.ts', 'api.md', 'report.json'])('nothing is written where %s is somebody else’s', async (name) => {
  const folder = tempFolder();
  writeFileSync(join(folder, name), '{ "mine": true }\n');
  await expect(writeSdk(folder, (await shopSdk()).files)).rejects.toMatchObject({ code: 'codegen-foreign-file' });
  expect(readFileSync(join(folder, name), 'utf8')).toBe('{ "mine": true }\n');
  expect(existsSync(join(folder, 'client.ts'))).toBe(false);
});
