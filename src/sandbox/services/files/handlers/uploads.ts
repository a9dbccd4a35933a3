import { hash } from 'node:crypto';
import type { FileUpload, FileUploadPart, FileUploadRequest } from '@styk/sdk/api/files';
import { found } from '../../../found.ts';
import { commonProblems } from '../../../http/common-problems.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import { contentDigest } from '../content-digest.ts';
import { mayEdit } from '../files.ts';
import { fileProblems } from '../problems.ts';
import { FILE_LIMIT, FORBIDDEN_MEDIA_TYPES, OPEN_LIMIT, UPLOAD_LIFE_MS } from '../uploads/limits.ts';
import {
  countOpen,
  findUpload,
  insertUpload,
  partCount,
  putPart,
  sizeOfPart,
  type Upload,
  viewUpload,
} from '../uploads/upload.ts';

export interface UploadParams {
  readonly uploadId: string;
}

export function createUpload(call: OperationCall<unknown, FileUploadRequest>): OperationResult<FileUpload> {
  const { tx, now, body, caller } = call;
  const { partnerId } = caller;
  const { fileId = null, name, mediaType, size, sha256, purpose } = body;
  if (fileId !== null) found(mayEdit(tx, { partner: partnerId, now }, fileId) || undefined, fileId);
  if (FORBIDDEN_MEDIA_TYPES.has(mediaType.toLowerCase())) {
    throw fileProblems.create('media-type-forbidden', { mediaType });
  }
  if (size > FILE_LIMIT) throw fileProblems.create('payload-too-large', { limit: FILE_LIMIT, size });
  const open = countOpen(tx, partnerId, now);
  if (open >= OPEN_LIMIT) {
    throw commonProblems.create('rate-limited', { rate: OPEN_LIMIT, parallel: OPEN_LIMIT }, { retryAfter: 60 });
  }
  const uploadId = call.newId('upl');
  const times = { createdAt: now, expiresAt: now + UPLOAD_LIFE_MS };
  const upload: Upload = {
    uploadId,
    partnerId,
    state: 'open',
    fileId,
    name,
    mediaType,
    size,
    sha256,
    purpose,
    ...times,
  };
  insertUpload(tx, upload);
  return { status: 201, body: viewUpload(tx, upload, now) };
}

export function getUpload({ tx, params, caller, now }: OperationCall<UploadParams>): OperationResult<FileUpload> {
  const upload = found(findUpload(tx, caller.partnerId, params.uploadId), params.uploadId);
  return { status: 200, body: viewUpload(tx, upload, now) };
}

type PartParams = UploadParams & { readonly partNumber: number; readonly 'Content-Digest': string };

/** Keeps a part; the same bytes again change nothing. */
export function putUploadPart(call: OperationCall<PartParams, Uint8Array>): OperationResult<FileUploadPart> {
  const { tx, params, body } = call;
  const upload = openUpload(call);
  const { partNumber } = params;
  if (partNumber > partCount(upload)) {
    throw fileProblems.create('part-size-mismatch', { part: partNumber, expected: 0, size: body.length });
  }
  const expected = sizeOfPart(upload, partNumber);
  if (body.length !== expected) {
    throw fileProblems.create('part-size-mismatch', { part: partNumber, expected, size: body.length });
  }
  const actual = contentDigest(body);
  const announced = params['Content-Digest'];
  if (announced !== actual) throw fileProblems.create('digest-mismatch', { announced, actual });
  const part = { number: partNumber, size: body.length, sha256: hash('sha256', body) };
  putPart(tx, upload.uploadId, part, body);
  return { status: 200, body: { partNumber, size: part.size, sha256: part.sha256 } };
}

/** The caller's upload while bytes may still come. */
export function openUpload({
  tx,
  params,
  caller,
  now,
}: Pick<OperationCall<UploadParams>, 'tx' | 'params' | 'caller' | 'now'>) {
  const { uploadId } = params;
  const upload = found(findUpload(tx, caller.partnerId, uploadId), uploadId);
  if (upload.state === 'completed') {
    throw fileProblems.create('state-conflict', { upload: uploadId, state: 'completed' });
  }
  if (upload.expiresAt <= now) {
    throw fileProblems.create('gone', { upload: uploadId, expiredAt: new Date(upload.expiresAt).toISOString() });
  }
  return upload;
}
