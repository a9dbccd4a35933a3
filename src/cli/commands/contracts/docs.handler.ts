import { join, resolve } from 'node:path';
import { findingWords } from '../../../codegen/read/findings.ts';
import { packageRoot } from '../../../installation/package-root.ts';
import { ecosystemSource } from '../../../reference/ecosystem/ecosystem-source.ts';
import { foreignSource } from '../../../reference/foreign-source.ts';
import { referenceSite } from '../../../reference/site.ts';
import { writeSite } from '../../../reference/write-site.ts';
import type { CommandContext } from '../../context/command-context.ts';
import type { CommandResult } from '../../output/result.ts';
import type { ContractsDocsInput } from './docs.command.ts';

export async function run({ options }: ContractsDocsInput, context: CommandContext): Promise<CommandResult> {
  const { cwd, language } = context;
  const { from, pageLang, out } = options;
  const progress = await context.progress.start({ ru: 'Пишу справочник', en: 'Writing the reference' });
  try {
    const source =
      from === undefined || from.length === 0
        ? await ecosystemSource(join(packageRoot(), 'openapi'))
        : await foreignSource(from.map((file) => resolve(cwd, file)));
    const site = referenceSite(source, pageLang === 'both' ? ['ru', 'en'] : [pageLang]);
    const written = await writeSite(resolve(cwd, out), site.files);
    const findings = site.findings.map((finding) => ({ ...finding, what: findingWords(finding, language).what }));
    const open = join(out, 'index.html');
    return {
      data: { out, open, counts: site.counts, ...written, findings },
      text: ({ text, style }) =>
        [
          text(
            {
              ru: '{mark} {open}: контрактов {contracts}, операций {operations}, событий {events}, кодов ошибок {codes}',
              en: '{mark} {open}: contracts {contracts}, operations {operations}, events {events}, error codes {codes}',
            },
            { mark: style.green('✓'), open, ...site.counts },
          ),
          // A line for each kind with its first place: a contract may be wrong all over.
          ...[...Map.groupBy(findings, ({ kind }) => kind)].flatMap(([kind, [first, ...others]]) =>
            first === undefined
              ? []
              : [`  ${style.yellow('!')} ${kind} × ${others.length + 1}: ${first.what} ${style.dim(first.pointer)}`],
          ),
        ].join('\n'),
    };
  } finally {
    progress.stop();
  }
}
