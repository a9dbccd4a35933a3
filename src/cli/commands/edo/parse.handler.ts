import { basename, resolve } from 'node:path';
import { EdoInputError, type Finding, type ParsedDocument, parseDocument } from '@styk/sdk/edo';
import type { Language } from '@styk/sdk/errors';
import type { CommandContext } from '../../context/command-context.ts';
import { aboutFile } from '../../failure/about-file.ts';
import { readInput } from '../../files/read-input.ts';
import { refuseExisting } from '../../files/refuse-existing.ts';
import { replaceFile } from '../../files/replace-file.ts';
import type { CommandResult } from '../../output/result.ts';
import { findingData, findingText } from './findings.ts';
import type { EdoParseInput } from './parse.command.ts';

const INPUT_LIMIT = 70 * 1024 * 1024;

export async function run({ args, options }: EdoParseInput, context: CommandContext): Promise<CommandResult> {
  const parsed = await parse(args.file, context);
  if (parsed instanceof EdoInputError) return refused(args.file, parsed.findings, context.language);
  warnOfLoss(parsed.notCarried, context);
  const json = `${JSON.stringify(parsed, undefined, 2)}\n`;
  if (options.out === undefined) return { data: parsed, text: () => json.trimEnd() };

  const target = resolve(context.cwd, options.out);
  await refuseExisting(target, options.force);
  await replaceFile(target, json);
  return written(parsed, options.out);
}

async function parse(file: string, { cwd, stdin }: CommandContext): Promise<ParsedDocument | EdoInputError> {
  const bytes = file === '-' ? await stdin.bytes(INPUT_LIMIT) : await readInput(file, cwd);
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
    text: (view) =>
      [
        view.text(
          { ru: '{mark} не разобран: {file}', en: '{mark} not read: {file}' },
          { mark: view.style.red('✗'), file },
        ),
        ...findings.map((finding) => findingText(finding, view)),
      ].join('\n'),
    exitCode: 1,
  };
}

function warnOfLoss(notCarried: readonly string[], { warn }: CommandContext): void {
  const [path] = notCarried;
  if (path === undefined) return;
  warn(
    {
      ru: 'в данные вошло не всё, сборка вернёт не всё: мест — {count}, первое {path}',
      en: 'the data do not hold everything, and a build will not bring it back: {count} place(s), the first is {path}',
    },
    { count: notCarried.length, path },
  );
}

function written({ format, file: { id } }: ParsedDocument, out: string): CommandResult {
  return {
    data: { file: out, format, id },
    text: ({ text, style }) =>
      text(
        { ru: '{mark} {out}: {format}, {id}', en: '{mark} {out}: {format}, {id}' },
        { mark: style.green('✓'), out, format, id },
      ),
  };
}
