import type { StoredFile } from '@styk/sdk/api/files';
import { found } from '../../../found.ts';
import type { OperationCall, OperationResult, Preparation } from '../../../operation.ts';
import { addVersion } from '../add-version.ts';
import { findNewest, mayEdit, viewFile } from '../files.ts';
import { fileProblems } from '../problems.ts';
import { type Inspection, inspectUpload, stampOf } from '../uploads/inspect.ts';
import { listParts, partCount, type Upload } from '../uploads/upload.ts';
import { openUpload, type UploadParams } from './uploads.ts';

/** Reads the bytes before the transaction; the handler gets an `Inspection`, or nothing while parts are missing. */
export const prepareCompletion: Preparation<UploadParams> = (call) => inspectUpload(call.tx, openUpload(call));

export function completeUpload(call: OperationCall<UploadParams>): OperationResult<StoredFile> {
  const { tx, now, caller } = call;
  const upload = openUpload(call);
  const viewer = { partner: caller.partnerId, now };
  const { fileId, uploadId } = upload;
  if (fileId !== null) found(mayEdit(tx, viewer, fileId) || undefined, fileId);
  const parts = listParts(tx, uploadId);
  const inspection = call.prepared as Inspection | undefined;
  if (inspection === undefined) {
    throw fileProblems.create('upload-incomplete', { missing: missingParts(upload, parts) });
  }
  if (inspection.stamp !== stampOf(parts)) {
    throw fileProblems.create('state-conflict', { upload: uploadId, state: 'changed' });
  }
  if (inspection.sha256 !== upload.sha256) {
    throw fileProblems.create('digest-mismatch', { announced: upload.sha256, actual: inspection.sha256 });
  }
  const id = addVersion(call, upload, inspection.text);
  const file = found(findNewest(tx, viewer, id), id);
  return { status: 201, headers: { location: `/files/${id}` }, body: viewFile(file) };
}

function missingParts(upload: Upload, parts: readonly { readonly number: number }[]): string {
  const received = new Set(parts.map(({ number }) => number));
  const all = Array.from({ length: partCount(upload) }, (_, index) => index + 1);
  return all.filter((number) => !received.has(number)).join(', ');
}
