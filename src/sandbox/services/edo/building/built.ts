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

/** Keeps what was built for its partner, until it is sent or a day has passed. */
export function keepBuilt(
  files: PartnerFiles,
  call: Pick<OperationCall, 'tx' | 'now' | 'newId' | 'caller' | 'language'>,
  built: BuiltDocument,
  baseDocumentId?: string,
): BuiltAnswer {
  const { tx, now, caller } = call;
  const { fileName, bytes, format, warnings } = built;
  const fileId = files.keep(call, caller.partnerId, { name: fileName, bytes });
  tx.run('INSERT INTO edo_built (file_id, expires_at) VALUES (?, ?)', fileId, now + KEPT_MS);
  return {
    fileId,
    fileName,
    format,
    sha256: sha256Of(bytes),
    size: bytes.length,
    ...(bytes.length > INLINE_BYTES ? {} : { contentBase64: Buffer.from(bytes).toString('base64') }),
    ...(baseDocumentId === undefined ? {} : { baseDocumentId }),
    warnings: findingResources(warnings, call.language),
    expiresAt: new Date(now + KEPT_MS).toISOString(),
  };
}

/** Forgets what was built a day ago; what became a draft has its bytes there. Returns how many. */
export function forgetBuilt(files: PartnerFiles, tx: Tx, now: number): number {
  const old = tx.all<{ fileId: string }>('SELECT file_id AS fileId FROM edo_built WHERE expires_at <= ?', now);
  for (const { fileId } of old) files.forget(tx, fileId);
  return tx.run('DELETE FROM edo_built WHERE expires_at <= ?', now).changes;
}
