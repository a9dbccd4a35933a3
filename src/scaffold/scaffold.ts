import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { scaffoldErrors } from './errors.ts';
import { linkSdk, type SdkLink } from './link-sdk.ts';
import { type FileAction, planFiles } from './plan-files.ts';
import { renderFiles } from './render-files.ts';
import { completeValues, readManifest } from './template.ts';
import { readRecord, recordFile, recordPath } from './template-record.ts';

export interface ScaffoldOptions {
  /** Folder with `template.json` and `files/`. */
  readonly templateDir: string;
  /** Where the project is to be; made when it is not there. */
  readonly targetDir: string;
  /** The SDK of this installation, linked into the project. */
  readonly sdkDir: string;
  /** Values of placeholders; the others take their defaults. */
  readonly values: Readonly<Record<string, string | undefined>>;
  /** Overwrite files that were changed. */
  readonly force: boolean;
  /** Only tell what would be done. */
  readonly dryRun: boolean;
}

export interface ScaffoldResult {
  readonly template: string;
  readonly version: string;
  readonly values: Readonly<Record<string, string>>;
  readonly files: readonly { readonly path: string; readonly action: FileAction }[];
  /** Undefined after a dry run. */
  readonly sdk: SdkLink | undefined;
}

/**
 * Makes a project from a template, offline. Running it again with the same values changes nothing, and what somebody
 * has changed is left as it is unless `force` says otherwise.
 * @throws StykError `scaffold-…`
 */
export async function scaffold(options: ScaffoldOptions): Promise<ScaffoldResult> {
  const { templateDir, targetDir, sdkDir, force, dryRun } = options;
  const manifest = readManifest(templateDir);
  const values = completeValues(manifest, options.values);
  const record = readRecord(targetDir);
  if (record !== undefined && record.template !== manifest.id) {
    const at = { file: join(targetDir, recordPath) };
    throw scaffoldErrors.create('scaffold-other-template', { template: record.template }, { at });
  }
  const rendered = renderFiles(templateDir, manifest, values);
  const planned = planFiles(targetDir, rendered, record, force);
  const result = {
    template: manifest.id,
    version: manifest.version,
    values,
    files: planned.map(({ path, action }) => ({ path, action })),
  };
  if (dryRun) return { ...result, sdk: undefined };
  // The record comes last: a run that was interrupted is taken for one that has not happened.
  const plannedRecord = planFiles(targetDir, [recordFile(manifest, values, rendered)], record, true);
  const changed = [...planned, ...plannedRecord].filter(({ action }) => action !== 'unchanged' && action !== 'kept');
  for (const { path, content } of changed) {
    const file = join(targetDir, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return { ...result, sdk: await linkSdk(targetDir, sdkDir) };
}
