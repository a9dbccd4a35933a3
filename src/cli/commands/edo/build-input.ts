import { randomUUID } from 'node:crypto';
import { type BuildContext, contextOf, readFileHead } from '@styk/sdk/edo';
import type { ErrorContext } from '@styk/sdk/errors';
import { packageVersion } from '../../../installation/package-root.ts';
import type { CommandContext } from '../../context/command-context.ts';
import { readInput } from '../../files/read-input.ts';
import { edoCommandErrors } from './errors.ts';

const INPUT_LIMIT = 256 * 1024 * 1024;

/** What one document is built of. */
export interface BuildInput {
  /** The friendly model. */
  readonly document: unknown;
  /** `torg12-seller/5.01`, where the input is what `styk edo parse` printed. */
  readonly format?: string;
  /** The same: what the file said about itself. */
  readonly file?: unknown;
}

/**
 * The documents of a JSON file: one or an array, each a model or what `styk edo parse` printed.
 *
 * @throws cli-edo-input-not-json, cli-edo-input-empty
 */
export async function readBuildInputs(input: string, { cwd, stdin }: CommandContext): Promise<readonly BuildInput[]> {
  const bytes = input === '-' ? await stdin.bytes(INPUT_LIMIT) : await readInput(input, cwd);
  const where = input === '-' ? {} : { at: { file: input } };
  const value = parseJson(bytes, where);
  const documents: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (documents.length === 0) throw edoCommandErrors.create('cli-edo-input-empty', {}, where);
  return documents.map((document) => (isParsed(document) ? document : { document }));
}

/** A file that was parsed is built as it was; anything else is a new file. */
export function buildContext({ file }: BuildInput, { clock }: CommandContext): BuildContext {
  const fresh = {
    documentGuid: randomUUID(),
    createdAt: { epochMs: clock.now(), tz: Intl.DateTimeFormat().resolvedOptions().timeZone },
    programVersion: `Styk ${packageVersion()}`,
  };
  const head = file === undefined ? undefined : readFileHead(file);
  return head?.guid === undefined ? fresh : contextOf(head);
}

/** No model has a field of the name `format`. */
function isParsed(value: unknown): value is BuildInput {
  return (
    typeof value === 'object' &&
    value !== null &&
    'document' in value &&
    'format' in value &&
    typeof value.format === 'string'
  );
}

function parseJson(bytes: Uint8Array, where: ErrorContext): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw edoCommandErrors.create('cli-edo-input-not-json', { reason }, { cause, ...where });
  }
}
