import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scaffoldErrors } from './errors.ts';
import type { RenderedFile } from './render-files.ts';
import { hashOf, type TemplateRecord } from './template-record.ts';

/**
 * `created`: was not there; `unchanged`: is already so; `updated`: nobody has touched it since it was made, and the
 * template now makes it otherwise; `kept`: somebody has changed it; `overwritten`: the same, but it was wanted.
 */
export type FileAction = 'created' | 'unchanged' | 'updated' | 'kept' | 'overwritten';

export interface PlannedFile extends RenderedFile {
  readonly action: FileAction;
}

/**
 * Decides what to do with each file. Nothing is written here.
 * @throws StykError `scaffold-folder-occupied` where the files in the way belong to no project of ours
 */
export function planFiles(
  targetDir: string,
  files: readonly RenderedFile[],
  record: TemplateRecord | undefined,
  force: boolean,
): readonly PlannedFile[] {
  const planned = files.map((file) => ({
    ...file,
    action: actionFor(join(targetDir, file.path), file, record, force),
  }));
  const inTheWay = planned.filter(({ action }) => action === 'kept').map(({ path }) => path);
  if (record === undefined && inTheWay.length > 0) {
    throw scaffoldErrors.create(
      'scaffold-folder-occupied',
      { files: inTheWay.join(', ') },
      { at: { file: targetDir } },
    );
  }
  return planned;
}

function actionFor(path: string, file: RenderedFile, record: TemplateRecord | undefined, force: boolean): FileAction {
  if (!existsSync(path)) return 'created';
  const hash = hashOf(readFileSync(path));
  if (hash === hashOf(file.content)) return 'unchanged';
  if (hash === record?.files[file.path]) return 'updated';
  return force ? 'overwritten' : 'kept';
}
