import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { scaffoldErrors } from './errors.ts';
import type { TemplateManifest } from './template.ts';

/** A file of the project as the template makes it. */
export interface RenderedFile {
  /** Relative to the project, with `/` on every system. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** The files of a template with the values filled in, by path. The same template and values give the same bytes. */
export function renderFiles(
  templateDir: string,
  { rendered }: Pick<TemplateManifest, 'rendered'>,
  values: Readonly<Record<string, string>>,
): readonly RenderedFile[] {
  const folder = join(templateDir, 'files');
  return listFiles(folder)
    .map((path) => {
      const content = readFileSync(join(folder, path));
      const target = fill(path, values).replace(/(^|\/)_gitignore$/, '$1.gitignore');
      return {
        path: target,
        content: rendered.includes(path) ? Buffer.from(fill(content.toString('utf8'), values)) : content,
      };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Folders a developer's own tools leave in a template; they are no part of it. */
const foreign = new Set(['node_modules', 'var']);

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep))
    .filter((steps) => !steps.some((step) => foreign.has(step)))
    .map((steps) => steps.join('/'));
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) => {
    const value = values[name];
    if (value === undefined) throw scaffoldErrors.create('scaffold-placeholder-unknown', { placeholder });
    return value;
  });
}
