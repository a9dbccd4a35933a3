import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import { type BuiltUpd, buildUpd, EdoInputError, type Finding } from '@styk/sdk/edo';
import type { ErrorContext } from '@styk/sdk/errors';
import { packageVersion } from '../../../installation/package-root.ts';
import type { CommandContext } from '../../context/command-context.ts';
import { readInput } from '../../files/read-input.ts';
import { replaceFile } from '../../files/replace-file.ts';
import type { CommandResult } from '../../output/result.ts';
import type { View } from '../../output/view.ts';
import type { EdoBuildInput } from './build.command.ts';
import { edoCommandErrors } from './errors.ts';
import { findingData, findingText } from './findings.ts';

const INPUT_LIMIT = 256 * 1024 * 1024;

interface WrittenDocument extends BuiltUpd {
  readonly file: string;
}

interface RejectedDocument {
  /** `document 2`: its place in the input. */
  readonly source: string;
  readonly findings: readonly Finding[];
}

export async function run({ args, options }: EdoBuildInput, context: CommandContext): Promise<CommandResult> {
  const inputs = await readInputs(args.input, context);
  const documents: WrittenDocument[] = [];
  const rejected: RejectedDocument[] = [];
  for (const [index, input] of inputs.entries()) {
    context.signal.throwIfAborted();
    const built = await build(input, context);
    if (built instanceof EdoInputError) {
      rejected.push({ source: `document ${index + 1}`, findings: built.findings });
      continue;
    }
    const file = join(options.out, built.fileName);
    await replaceFile(resolve(context.cwd, file), built.bytes);
    documents.push({ ...built, file });
  }
  const { language } = context;
  return {
    data: {
      documents: documents.map(({ bytes: _, fileName: __, warnings, ...document }) => ({
        type: args.type,
        title: 'seller',
        ...document,
        warnings: warnings.map((warning) => findingData(warning, language)),
      })),
      rejected: rejected.map(({ source, findings }) => ({
        source,
        findings: findings.map((finding) => findingData(finding, language)),
      })),
    },
    text: (view) =>
      [
        ...documents.map((document) => builtText(document, view)),
        ...rejected.map((one) => rejectedText(one, view)),
      ].join('\n'),
    exitCode: rejected.length > 0 ? 1 : 0,
  };
}

async function build(input: unknown, { clock }: CommandContext): Promise<BuiltUpd | EdoInputError> {
  const tz = Intl.DateTimeFormat().resolvedOptions().timeZone;
  try {
    return await buildUpd(input, {
      documentGuid: randomUUID(),
      createdAt: { epochMs: clock.now(), tz },
      programVersion: `Styk ${packageVersion()}`,
    });
  } catch (error) {
    if (error instanceof EdoInputError) return error;
    throw error;
  }
}

/** One document, or an array of them. */
async function readInputs(input: string, { cwd, stdin }: CommandContext): Promise<readonly unknown[]> {
  const bytes = input === '-' ? await stdin.bytes(INPUT_LIMIT) : await readInput(input, cwd);
  const where = input === '-' ? {} : { at: { file: input } };
  const value = parseInput(bytes, where);
  const documents = Array.isArray(value) ? value : [value];
  if (documents.length === 0) throw edoCommandErrors.create('cli-edo-input-empty', {}, where);
  return documents;
}

function parseInput(bytes: Uint8Array, where: ErrorContext): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw edoCommandErrors.create('cli-edo-input-not-json', { reason }, { cause, ...where });
  }
}

function builtText(document: WrittenDocument, view: View): string {
  const { text, style } = view;
  const { number, date, totals, file } = document;
  const head = text(
    {
      ru: '{mark} {function} № {number} от {date}: всего {gross}, в том числе НДС {vat}',
      en: '{mark} {function} № {number} of {date}: total {gross}, VAT {vat} included',
    },
    {
      mark: style.green('✓'),
      function: document.function,
      number,
      date,
      gross: totals.gross ?? '—',
      vat: totals.vat ?? '—',
    },
  );
  return [head, `  ${file}`, ...document.warnings.map((warning) => findingText(warning, view))].join('\n');
}

function rejectedText({ source, findings }: RejectedDocument, view: View): string {
  const head = view.text(
    { ru: '{mark} не собран: {source}', en: '{mark} not built: {source}' },
    {
      mark: view.style.red('✗'),
      source,
    },
  );
  return [head, ...findings.map((finding) => findingText(finding, view))].join('\n');
}
