import { basename, resolve } from 'node:path';
import { EdoInputError, type Finding, type ParsedDocument, parseDocument } from '@styk/sdk/edo';
import type { Language } from '@styk/sdk/errors';
import type { CommandContext } from '../../context/command-context.ts';
import { aboutFile } from '../../failure/about-file.ts';
import { readInput } from '../../files/read-input.ts';
import { refuseExisting } from '../../files/refuse-existing.ts';
import { replaceFile } from '../../files/replace-file.ts';
import type { CommandResult } from '../../output/result.ts';
import { findingData } from './findings.ts';
import { storedFormats } from './formats/stored-formats.ts';
import type { EdoParseInput } from './parse.command.ts';
import { refusedText } from './parse-text.ts';
import { type DocumentTree, treeWhereWanted } from './read-tree.ts';

const INPUT_LIMIT = 70 * 1024 * 1024;

export async function run({ args, options }: EdoParseInput, context: CommandContext): Promise<CommandResult> {
  const bytes = await readDocument(args.file, context);
  const userFormats = await storedFormats(context);
  const tree = await aboutFile(args.file, () => treeWhereWanted(bytes, options.tree, userFormats));
  if (tree !== undefined) return kept(tree, String(tree.tree['@ИдФайл'] ?? args.file), options, context);
  const parsed = await parse(args.file, bytes);
  if (parsed instanceof EdoInputError) return refused(args.file, parsed.findings, context.language);
  warnOfLoss(parsed.notCarried, context);
  return kept(parsed, parsed.file.id, options, context);
}

async function readDocument(file: string, { cwd, stdin }: CommandContext): Promise<Uint8Array> {
  return file === '-' ? stdin.bytes(INPUT_LIMIT) : readInput(file, cwd);
}

async function parse(file: string, bytes: Uint8Array): Promise<ParsedDocument | EdoInputError> {
  return aboutFile(file, () => {
    try {
      return parseDocument(bytes, file === '-' ? undefined : basename(file));
    } catch (error) {
      if (error instanceof EdoInputError) return error;
      throw error;
    }
  });
}

/** The document lacks what its model cannot do without. */
function refused(file: string, findings: readonly Finding[], language: Language): CommandResult {
  return {
    data: { file, findings: findings.map((finding) => findingData(finding, language)) },
    text: (view) => refusedText(file, findings, view),
    exitCode: 1,
  };
}

function warnOfLoss(notCarried: readonly string[], { warn }: CommandContext): void {
  const [path] = notCarried;
  if (path === undefined) return;
  warn(
    {
      ru: 'сборка из этих данных напишет иначе: мест — {count}, первое {path}',
      en: 'a build of these data will write differently: {count} place(s), the first is {path}',
    },
    { count: notCarried.length, path },
  );
}

/** Prints what was read, or writes it to where the user wants it. */
async function kept(
  content: ParsedDocument | DocumentTree,
  id: string,
  { out, force }: EdoParseInput['options'],
  { cwd }: CommandContext,
): Promise<CommandResult> {
  const json = `${JSON.stringify(content, undefined, 2)}\n`;
  if (out === undefined) return { data: content, text: () => json.trimEnd() };
  const target = resolve(cwd, out);
  await refuseExisting(target, force);
  await replaceFile(target, json);
  const { format } = content;
  return {
    data: { file: out, format, id },
    text: ({ text, style }) =>
      text(
        { ru: '{mark} {out}: {format}, {id}', en: '{mark} {out}: {format}, {id}' },
        { mark: style.green('✓'), out, format, id },
      ),
  };
}
