import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { loadContracts } from '../contracts/load.ts';
import { generateApi } from './generate-api.ts';

const root = resolve(import.meta.dirname, '../..');
const api = join(root, 'sdk/src/api');

const files = await generateApi(loadContracts(join(root, 'openapi')));
await mkdir(api, { recursive: true });
for (const name of await readdir(api)) {
  // A file of a contract that is gone would stay behind otherwise.
  if (!files.has(`sdk/src/api/${name}`)) await rm(join(api, name));
}
for (const [path, text] of files) await writeFile(join(root, path), text);
