import { join, resolve } from 'node:path';
import {
  type AnsweredFile,
  type BuiltDocument,
  type DocumentKind,
  EdoInputError,
  type Finding,
  type TitleType,
  titleTypeOf,
} from '@styk/sdk/edo';
import type { ImportFinding } from '@styk/sdk/edo/import';
import type { CommandContext } from '../../context/command-context.ts';
import { replaceFile } from '../../files/replace-file.ts';
import type { CommandResult } from '../../output/result.ts';
import { answeredFile } from './answered-file.ts';
import type { EdoBuildInput } from './build.command.ts';
import { type BuildInput, buildContext, readBuildInputs } from './build-input.ts';
import { type Building, buildResult } from './build-result.ts';
import type { RejectedDocument, WrittenDocument } from './build-text.ts';
import { buildWithLines } from './build-with-lines.ts';
import { edoCommandErrors } from './errors.ts';
import { titleOf } from './title-of.ts';
import { refuseWithdrawn } from './withdrawn.ts';

export async function run({ args, options }: EdoBuildInput, context: CommandContext): Promise<CommandResult> {
  const inputs = await readBuildInputs(args.input, args.type, options, context);
  const parsedTitle = titleInInput(inputs, args.type);
  const type = titleOf(args.type, options.title ?? parsedTitle);
  const answered = await answeredFile(type, inputs, options, context);
  const { lines } = options;
  const building =
    lines === undefined
      ? await buildEach(type, inputs, answered, options, context)
      : await buildWithLines(type, inputs, { ...options, lines }, context);
  return buildResult(args.type, type, building, context);
}

async function buildEach(
  type: TitleType,
  inputs: readonly BuildInput[],
  answered: AnsweredFile | undefined,
  { out, legacy }: EdoBuildInput['options'],
  context: CommandContext,
): Promise<Building> {
  const documents: WrittenDocument[] = [];
  const rejected: RejectedDocument[] = [];
  for (const input of inputs) {
    context.signal.throwIfAborted();
    const built = await build(type, input, answered, legacy, context);
    if (!('bytes' in built)) {
      rejected.push({ source: input.source, findings: placed([...input.findings, ...built.findings], input) });
      continue;
    }
    const { bytes, fileName, ...document } = built;
    const file = join(out, fileName);
    await replaceFile(resolve(context.cwd, file), bytes);
    documents.push({ ...document, warnings: placed([...input.findings, ...built.warnings], input), file });
  }
  return { documents, rejected };
}

/**
 * The title that parsed documents are of.
 *
 * @throws cli-edo-titles-mixed, cli-edo-type-differs
 */
function titleInInput(inputs: readonly BuildInput[], type: DocumentKind): string | undefined {
  const formats = new Set(inputs.map(({ format }) => format));
  if (formats.size > 1) throw edoCommandErrors.create('cli-edo-titles-mixed', { formats: [...formats].join(', ') });
  const [format] = formats;
  if (format === undefined) return undefined;
  const title = titleTypeOf(format);
  if (title?.document !== type) throw edoCommandErrors.create('cli-edo-type-differs', { type, format });
  return title.title;
}

async function build(
  type: TitleType,
  input: BuildInput,
  answered: AnsweredFile | undefined,
  legacy: boolean,
  context: CommandContext,
): Promise<BuiltDocument | { readonly findings: readonly Finding[] }> {
  const refused = input.findings.flatMap(({ severity, path }) => (severity === 'error' ? [path ?? '-'] : []));
  try {
    const built = await type.build(input.document, buildContext(input, context), answered);
    if (refused.length > 0) return { findings: [] };
    return legacy ? built : refuseWithdrawn(built);
  } catch (error) {
    if (!(error instanceof EdoInputError)) throw error;
    return { findings: error.findings.filter(({ path = '' }) => !refused.some((known) => isSameTrouble(known, path))) };
  }
}

/** A value that could not be imported is missing in the model, and what holds it is incomplete: that is no second trouble. */
function isSameTrouble(refused: string, path: string): boolean {
  return path.startsWith(refused) || (path !== '' && refused.startsWith(`${path}/`));
}

/** Findings about the model with the place of the input they come from. */
function placed(findings: readonly ImportFinding[], { placeOf }: BuildInput): readonly ImportFinding[] {
  return findings.map((finding) => {
    const source = finding.source ?? (finding.path === undefined ? undefined : placeOf(finding.path));
    return source === undefined ? finding : { ...finding, source };
  });
}
