import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { declaredErrors } from './error-catalogues.ts';
import { errorsPage } from './errors-page.ts';

const root = resolve(import.meta.dirname, '../..');
await writeFile(join(root, 'docs/errors.md'), errorsPage(await declaredErrors(root)));
