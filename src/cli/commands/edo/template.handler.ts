import { resolve } from 'node:path';
import { xlsxTemplate } from '@styk/sdk/edo/import';
import type { CommandContext } from '../../context/command-context.ts';
import { refuseExisting } from '../../files/refuse-existing.ts';
import { replaceFile } from '../../files/replace-file.ts';
import type { CommandResult } from '../../output/result.ts';
import type { EdoTemplateInput } from './template.command.ts';

export async function run({ args, options }: EdoTemplateInput, { cwd, clock }: CommandContext): Promise<CommandResult> {
  const { out, force } = options;
  const target = resolve(cwd, out);
  await refuseExisting(target, force);
  // Rates offered are those of today.
  await replaceFile(target, xlsxTemplate(new Date(clock.now()).toLocaleDateString('sv-SE')));
  return {
    data: { file: out, kind: args.kind },
    text: ({ text, style }) =>
      text(
        {
          ru: '{mark} {file}: заполните и соберите: styk edo build upd {file}',
          en: '{mark} {file}: fill it in, then build: styk edo build upd {file}',
        },
        { mark: style.green('✓'), file: out },
      ),
  };
}
