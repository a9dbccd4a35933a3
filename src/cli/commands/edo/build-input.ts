import { randomUUID } from 'node:crypto';
import { type BuildContext, contextOf, type DocumentKind, readFileHead } from '@styk/sdk/edo';
import type { ImportedDocument, ImportFinding } from '@styk/sdk/edo/import';
import { packageVersion } from '../../../installation/package-root.ts';
import type { CommandContext } from '../../context/command-context.ts';
import { edoCommandErrors } from './errors.ts';
import { importSource, type MappingInput } from './import-source.ts';

/** What one document is built of. */
export interface BuildInput {
  /** The friendly model. */
  readonly document: unknown;
  /** `torg12-seller/5.01`, where the input is what `styk edo parse` printed, or a document of ФНС. */
  readonly format?: string;
  /** The same: what the file said about itself. */
  readonly file?: unknown;
  /** `document 2`, `row 12`: its place in the input. */
  readonly source: string;
  /** What importing it found; with an error among them it is not built. */
  readonly findings: readonly ImportFinding[];
  /** Where in the input the field at a JSON pointer came from. */
  readonly placeOf: ImportedDocument['placeOf'];
}

/**
 * The documents of a file: models in JSON, what `styk edo parse` printed, tables, CommerceML, XML of ФНС.
 *
 * @throws cli-edo-input-not-json, cli-edo-input-empty, cli-edo-type-differs; edo-import-…
 */
export async function readBuildInputs(
  input: string,
  type: DocumentKind,
  options: MappingInput,
  context: CommandContext,
): Promise<readonly BuildInput[]> {
  const { documents, parsed, source } = await importSource(input, options, context);
  if ((source.kind === 'csv' || source.kind === 'xlsx' || source.kind === 'commerceml') && type !== 'upd') {
    throw edoCommandErrors.create('cli-edo-type-differs', { type, format: source.kind });
  }
  return documents.map((imported) => ({
    ...imported,
    ...parsed,
    ...(isParsed(imported.document) && imported.document),
  }));
}

/** A file that was parsed is built as it was; anything else is a new file. */
export function buildContext({ file }: Pick<BuildInput, 'file'>, { clock }: CommandContext): BuildContext {
  const fresh = {
    documentGuid: randomUUID(),
    createdAt: { epochMs: clock.now(), tz: Intl.DateTimeFormat().resolvedOptions().timeZone },
    programVersion: `Styk ${packageVersion()}`,
  };
  const head = file === undefined ? undefined : readFileHead(file);
  return head?.guid === undefined ? fresh : contextOf(head);
}

/** No model has a field of the name `format`. */
function isParsed(value: unknown): value is Pick<BuildInput, 'document' | 'format' | 'file'> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'document' in value &&
    'format' in value &&
    typeof value.format === 'string'
  );
}
