import type { BuiltDocument as BuiltAnswer } from '@styk/sdk/api/edo';
import type { BuiltDocument } from '@styk/sdk/edo';
import type { OperationCall } from '../../../operation.ts';
import type { Tx } from '../../../storage/tx.ts';
import type { PartnerFiles } from '../dependencies.ts';
import { sha256Of } from '../documents/titles.ts';
import { findingResources } from './findings.ts';

/** Files that no draft uses go after so long. */
const KEPT_MS = 24 * 3_600_000;

/** Up to so many bytes are told in the answer itself. */
const INLINE_BYTES = 700_000;

/** What was built, and its printed form where one was asked for. */
export interface BuiltFiles {
  readonly document: BuiltDocument;
  readonly printForm?: PrintedFile;
}

/** A printed form as PDF. */
export interface PrintedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Whether nothing else was asked for: the document itself is then not kept. */
  readonly isAll: boolean;
}

type KeepingCall = Pick<OperationCall, 'tx' | 'now' | 'newId' | 'caller' | 'language'>;

/** Keeps what was built for its partner, until it is sent or a day has passed. */
export function keepBuilt(
  files: PartnerFiles,
  call: KeepingCall,
  { document, printForm }: BuiltFiles,
  baseDocumentId?: string,
): BuiltAnswer {
  const { now, language } = call;
  const shown = printForm?.isAll === true ? printForm : document;
  const { fileName, bytes } = shown;
  const printFormFileId = printForm && keep(files, call, printForm);
  return {
    fileId: printForm?.isAll === true ? null : keep(files, call, document),
    fileName,
    format: document.format,
    sha256: sha256Of(bytes),
    size: bytes.length,
    ...(bytes.length > INLINE_BYTES ? {} : { contentBase64: Buffer.from(bytes).toString('base64') }),
    ...(printFormFileId === undefined ? {} : { printFormFileId }),
    ...(baseDocumentId === undefined ? {} : { baseDocumentId }),
    warnings: findingResources(document.warnings, language),
    expiresAt: new Date(now + KEPT_MS).toISOString(),
  };
}

function keep(files: PartnerFiles, call: KeepingCall, file: Pick<BuiltDocument, 'fileName' | 'bytes'>): string {
  const { tx, now, caller } = call;
  const fileId = files.keep(call, caller.partnerId, { name: file.fileName, bytes: file.bytes });
  tx.run('INSERT INTO edo_built (file_id, expires_at) VALUES (?, ?)', fileId, now + KEPT_MS);
  return fileId;
}

/** Forgets what was built a day ago; what became a draft has its bytes there. Returns how many. */
export function forgetBuilt(files: PartnerFiles, tx: Tx, now: number): number {
  const old = tx.all<{ fileId: string }>('SELECT file_id AS fileId FROM edo_built WHERE expires_at <= ?', now);
  for (const { fileId } of old) files.forget(tx, fileId);
  return tx.run('DELETE FROM edo_built WHERE expires_at <= ?', now).changes;
}
