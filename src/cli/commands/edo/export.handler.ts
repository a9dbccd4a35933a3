import { join, resolve } from 'node:path';
import type { Styk } from '@styk/sdk';
import type { Document } from '@styk/sdk/api/edo';
import { type ArchiveDocument, type ArchiveEntry, buildArchive, zipArchive } from '@styk/sdk/edo';
import { packageVersion } from '../../../installation/package-root.ts';
import { withStyk } from '../../connection/with-styk.ts';
import type { CommandContext } from '../../context/command-context.ts';
import { refuseExisting } from '../../files/refuse-existing.ts';
import { replaceFile } from '../../files/replace-file.ts';
import type { CommandResult } from '../../output/result.ts';
import { dateOf } from './date-of.ts';
import { edoCommandErrors } from './errors.ts';
import type { EdoExportInput } from './export.command.ts';
import { exportedDocument, exportedFiles } from './exported-document.ts';

interface ExportFailure {
  readonly documentId: string;
  readonly reason: string;
}

export async function run({ options }: EdoExportInput, context: CommandContext): Promise<CommandResult> {
  const from = dateOf('from', options.from);
  const to = dateOf('to', options.to);
  const target = resolve(context.cwd, options.out);
  await refuseExisting(target, options.force);

  const { counterparty, sigExt } = options;
  const query = {
    dateFrom: from,
    dateTo: to,
    ...(counterparty === undefined ? {} : { counterpartyInn: counterparty }),
  };
  const { signal } = context;
  const { exported, failures } = await withStyk(options, context, async ({ styk }) => {
    const documents = await Array.fromAsync(styk.edo.listDocuments({ ...query, limit: 200 }, { signal }));
    if (documents.length === 0) throw edoCommandErrors.create('cli-edo-nothing-to-export', { from, to });
    return download(styk, documents, sigExt, context);
  });
  const entries = buildArchive(exported, { generator: `Styk ${packageVersion()}` });
  if (options.out.endsWith('.zip')) await replaceFile(target, zipArchive(entries));
  else await writeFolder(target, entries);

  const titles = exported.flatMap(exportedFiles);
  const counts = {
    documents: exported.length,
    titles: titles.length,
    signatures: titles.reduce((sum, { signatures }) => sum + signatures.length, 0),
    files: entries.length,
  };
  return {
    data: { out: options.out, counts, register: 'Реестр.csv', manifest: 'manifest.json', failures },
    text: ({ text, style }) =>
      [
        text(
          {
            ru: '{mark} {out}: документов {documents}, титулов {titles}, подписей {signatures}, реестр и опись',
            en: '{mark} {out}: documents {documents}, titles {titles}, signatures {signatures}, register and manifest',
          },
          { mark: failures.length === 0 ? style.green('✓') : style.yellow('!'), out: options.out, ...counts },
        ),
        ...failures.map(({ documentId, reason }) => `  ${style.red('✗')} ${documentId}: ${reason}`),
      ].join('\n'),
    exitCode: failures.length === 0 ? 0 : 1,
  };
}

async function download(
  styk: Styk,
  documents: readonly Document[],
  sigExt: string,
  { signal, language, progress, onExit }: CommandContext,
): Promise<{ exported: ArchiveDocument[]; failures: ExportFailure[] }> {
  const shown = await progress.start({ ru: 'Скачиваю документы', en: 'Downloading documents' });
  onExit(() => shown.stop());
  const exported: ArchiveDocument[] = [];
  const failures: ExportFailure[] = [];
  for (const document of documents) {
    signal.throwIfAborted();
    const found = await exportedDocument(styk, document, sigExt, signal);
    if (found === undefined) {
      const reason = {
        ru: `вид «${document.type}» пока не выгружается`,
        en: `type "${document.type}" cannot be exported yet`,
      };
      failures.push({ documentId: document.documentId, reason: reason[language] });
      continue;
    }
    exported.push(found);
    shown.update(exported.length, documents.length);
  }
  shown.stop();
  return { exported, failures };
}

async function writeFolder(folder: string, entries: readonly ArchiveEntry[]): Promise<void> {
  for (const { path, bytes } of entries) await replaceFile(join(folder, path), bytes);
}
