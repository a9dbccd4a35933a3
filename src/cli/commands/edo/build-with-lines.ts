import { join, resolve } from 'node:path';
import { EdoInputError, type Finding, type TitleType, titleTypes } from '@styk/sdk/edo';
import type { ImportFinding } from '@styk/sdk/edo/import';
import type { LocalizedText } from '@styk/sdk/errors';
import type { CommandContext } from '../../context/command-context.ts';
import { replaceFile } from '../../files/replace-file.ts';
import type { EdoBuildInput } from './build.command.ts';
import { type BuildInput, buildContext } from './build-input.ts';
import type { Building } from './build-result.ts';
import type { WrittenDocument } from './build-text.ts';
import { edoCommandErrors } from './errors.ts';
import { lineSource } from './line-source.ts';
import { refuseWithdrawn } from './withdrawn.ts';

type Options = EdoBuildInput['options'] & { readonly lines: string };

/**
 * Builds the one document whose lines stand in a file of their own: line by line, into a file that gets its name when all
 * was found to be right.
 *
 * @throws cli-edo-lines-…, cli-edo-line-…; edo-lines-changed
 */
export async function buildWithLines(
  type: TitleType,
  inputs: readonly BuildInput[],
  options: Options,
  context: CommandContext,
): Promise<Building> {
  const { lines } = options;
  const [input] = inputs;
  if (lines === '-') throw edoCommandErrors.create('cli-edo-lines-twice', {});
  if (input === undefined || inputs.length > 1) {
    throw edoCommandErrors.create('cli-edo-lines-of-one', { count: inputs.length });
  }
  const told = (findings: readonly Finding[]) => [...input.findings, ...placed(findings, lines)];
  const built = await write(type, input, options, context);
  if ('findings' in built) {
    return { documents: [], rejected: [{ source: input.source, findings: told(built.findings) }] };
  }
  return { documents: [{ ...built, warnings: told(built.warnings) }], rejected: [] };
}

async function write(
  { id, buildStream }: TitleType,
  input: BuildInput,
  { lines, out, legacy }: Options,
  context: CommandContext,
): Promise<WrittenDocument | { readonly findings: readonly Finding[] }> {
  if (buildStream === undefined) throw unexpected(id);
  const { source, next } = await shownSource(lines, context);
  try {
    const stream = await buildStream(input.document, source, buildContext(input, context));
    const allowed = legacy ? stream : refuseWithdrawn(stream);
    if (!('chunks' in allowed)) return allowed;
    const { chunks, fileName, ...built } = allowed;
    const file = join(out, fileName);
    await next({ ru: 'Пишу документ', en: 'Writing the document' }, built.lineCount);
    await replaceFile(resolve(context.cwd, file), chunks);
    return { ...built, file };
  } catch (error) {
    if (!(error instanceof EdoInputError)) throw error;
    return { findings: error.findings };
  } finally {
    await next();
  }
}

/** The lines of a file, shown on the way. */
async function shownSource(file: string, context: CommandContext) {
  let shown = await context.progress.start({ ru: 'Читаю строки', en: 'Reading the lines' });
  let total: number | undefined;
  return {
    source: lineSource(file, context, (count) => shown.update(count, total)),
    async next(label?: LocalizedText, count?: number): Promise<void> {
      shown.stop();
      total = count;
      if (label !== undefined) shown = await context.progress.start(label);
    },
  };
}

const LINE = /^\/lines\/(\d+)/;

/** Findings about a line with its place in the file. */
function placed(findings: readonly Finding[], file: string): readonly ImportFinding[] {
  return findings.map((finding) => {
    const [, index] = LINE.exec(finding.path ?? '') ?? [];
    return index === undefined ? finding : { ...finding, source: { file, row: Number(index) + 1 } };
  });
}

function unexpected(title: string): Error {
  const known = titleTypes.flatMap(({ id, buildStream }) => (buildStream === undefined ? [] : [id])).join(', ');
  return edoCommandErrors.create('cli-edo-lines-unexpected', { title, known });
}
