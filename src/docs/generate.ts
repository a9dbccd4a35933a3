import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { edoCodesPage } from './edo-codes-page.ts';
import { declaredErrors } from './error-catalogues.ts';
import { errorsPage } from './errors-page.ts';

const root = resolve(import.meta.dirname, '../..');
await writeFile(join(root, 'docs/errors.md'), errorsPage(await declaredErrors(root)));
await writeFile(join(root, 'docs/edo-codes.md'), edoCodesPage('en'));
await writeFile(join(root, 'docs/edo-codes.ru.md'), edoCodesPage('ru'));
