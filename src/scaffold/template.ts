import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalizedText } from '@styk/sdk/errors';
import { scaffoldErrors } from './errors.ts';

/** A value the user chooses when a project is made. */
export interface Placeholder {
  /** `name`, written `{{name}}` in the template and `--name` on the command line. */
  readonly name: string;
  readonly title: LocalizedText;
  /** Regular expression the value has to match. */
  readonly pattern: string;
  readonly default: string;
}

/** What `template.json` says. */
export interface TemplateManifest {
  readonly id: string;
  readonly version: string;
  readonly title: LocalizedText;
  readonly placeholders: readonly Placeholder[];
  /** Paths of the files in which placeholders are replaced; all others are copied byte by byte. */
  readonly rendered: readonly string[];
}

const manifestName = 'template.json';

/** The folder of a template among `templatesDir`. @throws StykError `scaffold-template-unknown` */
export function findTemplate(templatesDir: string, id: string): string {
  const known = readdirSync(templatesDir).filter((name) => existsSync(join(templatesDir, name, manifestName)));
  if (known.includes(id)) return join(templatesDir, id);
  throw scaffoldErrors.create('scaffold-template-unknown', { template: id, known: known.sort().join(', ') });
}

/** Templates come with the installation, so their manifest is taken as it is. */
export function readManifest(templateDir: string): TemplateManifest {
  return JSON.parse(readFileSync(join(templateDir, manifestName), 'utf8')) as TemplateManifest;
}

/** Every placeholder with the value given for it or its default. @throws StykError `scaffold-value-invalid` */
export function completeValues(
  { placeholders }: TemplateManifest,
  given: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    placeholders.map(({ name, pattern, default: otherwise }) => {
      const value = given[name] ?? otherwise;
      if (!new RegExp(pattern, 'u').test(value)) {
        throw scaffoldErrors.create('scaffold-value-invalid', { name: `--${name}`, value, pattern });
      }
      return [name, value];
    }),
  );
}
