import { join, resolve } from 'node:path';
import type { Styk } from '@styk/sdk';
import type { Document, Title } from '@styk/sdk/api/edo';
import {
  type ArchiveDocument,
  type ArchiveEntry,
  buildArchive,
  type ExchangedFile,
  parseUpd,
  parseUpdBuyer,
  updArchiveMeta,
  zipArchive,
} from '@styk/sdk/edo';
import { packageVersion } from '../../../installation/package-root.ts';
import { withStyk } from '../../connection/with-styk.ts';
import type { CommandContext } from '../../context/command-context.ts';
import { refuseExisting } from '../../files/refuse-existing.ts';
import { replaceFile } from '../../files/replace-file.ts';
import type { CommandResult } from '../../output/result.ts';
import { dateOf } from './date-of.ts';
import { edoCommandErrors } from './errors.ts';
import type { EdoExportInput } from './export.command.ts';

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

  const counts = {
    documents: exported.length,
    titles: exported.reduce((sum, { counterTitle }) => sum + (counterTitle === undefined ? 1 : 2), 0),
    signatures: exported.reduce((sum, document) => sum + signatureCount(document), 0),
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
    const [first, answer] = document.titles;
    if (document.type !== 'upd' || first === undefined) {
      const reason = {
        ru: `вид «${document.type}» пока не выгружается`,
        en: `type "${document.type}" cannot be exported yet`,
      };
      failures.push({ documentId: document.documentId, reason: reason[language] });
      continue;
    }
    const title = await exchangedFile(styk, document, first, sigExt, signal);
    const counterTitle = answer && (await exchangedFile(styk, document, answer, sigExt, signal));
    const direction = document.direction === 'incoming' ? 'incoming' : 'outgoing';
    exported.push({
      title,
      ...(counterTitle === undefined ? {} : { counterTitle }),
      meta: updArchiveMeta(
        parseUpd(title.bytes, title.fileName),
        direction,
        counterTitle && parseUpdBuyer(counterTitle.bytes),
      ),
    });
    shown.update(exported.length, documents.length);
  }
  shown.stop();
  return { exported, failures };
}

/** The exact bytes; several signatures of one title are numbered. */
async function exchangedFile(
  styk: Styk,
  { documentId }: Document,
  title: Title,
  sigExt: string,
  signal: AbortSignal,
): Promise<ExchangedFile> {
  const bytes = await styk.edo.getTitleContent(documentId, title.number, { signal });
  const signatures = [];
  for (const { number } of title.signatures) {
    const suffix = title.signatures.length > 1 ? `${number}.${sigExt}` : sigExt;
    const signature = await styk.edo.getSignatureContent(documentId, title.number, number, { signal });
    signatures.push({ name: `${title.fileName}.${suffix}`, bytes: signature });
  }
  return { fileName: title.fileName, bytes, signatures };
}

async function writeFolder(folder: string, entries: readonly ArchiveEntry[]): Promise<void> {
  for (const { path, bytes } of entries) await replaceFile(join(folder, path), bytes);
}

function signatureCount({ title, counterTitle }: ArchiveDocument): number {
  return title.signatures.length + (counterTitle?.signatures.length ?? 0);
}
