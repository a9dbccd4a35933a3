import { basename, resolve } from 'node:path';
import { type Conversion, convertDocument, EdoInputError } from '@styk/sdk/edo';
import type { CommandContext } from '../../context/command-context.ts';
import { aboutFile } from '../../failure/about-file.ts';
import { readInput } from '../../files/read-input.ts';
import { refuseExisting } from '../../files/refuse-existing.ts';
import { replaceFile } from '../../files/replace-file.ts';
import type { CommandResult } from '../../output/result.ts';
import type { View } from '../../output/view.ts';
import type { EdoConvertInput } from './convert.command.ts';
import { findingData, findingText } from './findings.ts';
import { refusedText } from './parse-text.ts';

const INPUT_LIMIT = 70 * 1024 * 1024;

export async function run({ args, options }: EdoConvertInput, context: CommandContext): Promise<CommandResult> {
  const { file } = args;
  const { language } = context;
  const converted = await convert(file, options.to, context);
  const findings = converted.findings.map((finding) => findingData(finding, language));
  if (converted instanceof EdoInputError) {
    return { data: { file, findings }, text: (view) => refusedText(file, converted.findings, view), exitCode: 1 };
  }
  const { from, to: format, document } = converted;
  // What `edo build` takes, with the report beside it.
  const data = { from, format, document, findings };
  const json = `${JSON.stringify(data, undefined, 2)}\n`;
  // A document that still lacks something is worth having: the report says what to fill in.
  const exitCode = converted.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  if (options.out === undefined) return { data, text: () => json.trimEnd(), exitCode };

  const target = resolve(context.cwd, options.out);
  await refuseExisting(target, options.force);
  await replaceFile(target, json);
  return {
    data: { file: options.out, from, format, findings },
    text: (view) => writtenText(options.out ?? '', converted, view),
    exitCode,
  };
}

async function convert(
  file: string,
  target: EdoConvertInput['options']['to'],
  { cwd, stdin }: CommandContext,
): Promise<Conversion | EdoInputError> {
  const bytes = file === '-' ? await stdin.bytes(INPUT_LIMIT) : await readInput(file, cwd);
  return aboutFile(file, async () => {
    try {
      return await convertDocument(bytes, target, file === '-' ? undefined : basename(file));
    } catch (error) {
      if (error instanceof EdoInputError) return error;
      throw error;
    }
  });
}

function writtenText(out: string, { from, to, findings }: Conversion, view: View): string {
  const head = view.text(
    { ru: '{mark} {out}: {from} → {to}', en: '{mark} {out}: {from} → {to}' },
    { mark: view.style.green('✓'), out, from, to },
  );
  return [head, ...findings.map((finding) => findingText(finding, view))].join('\n');
}
