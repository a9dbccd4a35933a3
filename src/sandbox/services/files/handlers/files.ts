import type {
  FileVersionPage,
  GetFileContentHeaders,
  GetFileContentQuery,
  ListFilesQuery,
  StoredFile,
  StoredFilePage,
} from '@styk/sdk/api/files';
import { entityTag } from '../../../entity-tag.ts';
import { found } from '../../../found.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import {
  type ChangesParams,
  type PageParams,
  readCursor,
  readSequenceCursor,
  readUpdatedAfter,
  toPage,
} from '../../../pagination.ts';
import { readBytes, resolveRange } from '../content.ts';
import { contentDigest } from '../content-digest.ts';
import { findNewest, findVersion, listVersions, type Viewer, viewFile, viewVersion } from '../files.ts';
import { fileProblems } from '../problems.ts';
import { listNewest, searchFiles } from '../search/find-files.ts';

interface FileParams {
  readonly fileId: string;
}

export function listFiles(
  call: OperationCall<ListFilesQuery & PageParams & ChangesParams>,
): OperationResult<StoredFilePage> {
  const { tx, params } = call;
  const { q, purpose = null, limit, cursor } = params;
  const filter = { purpose, updatedAfter: readUpdatedAfter(params), limit };
  const body =
    q === undefined
      ? listNewest(tx, viewerOf(call), filter, readSequenceCursor(cursor))
      : searchFiles(tx, viewerOf(call), filter, q, readCursor(cursor));
  return { status: 200, body };
}

export function getFile(call: OperationCall<FileParams>): OperationResult<StoredFile> {
  const { fileId } = call.params;
  const file = found(findNewest(call.tx, viewerOf(call), fileId), fileId);
  return { status: 200, headers: { etag: entityTag(file.version) }, body: viewFile(file) };
}

export function listFileVersions(call: OperationCall<FileParams & PageParams>): OperationResult<FileVersionPage> {
  const { tx, params } = call;
  const { fileId, limit, cursor } = params;
  const viewer = viewerOf(call);
  found(findNewest(tx, viewer, fileId), fileId);
  const rows = listVersions(tx, viewer, fileId, readSequenceCursor(cursor), limit + 1);
  return { status: 200, body: toPage(rows, limit, ({ version }) => version, viewVersion) };
}

type ContentParams = FileParams & GetFileContentQuery & GetFileContentHeaders;

/** The bytes of a version: whole, a range of them, or the news that the caller has them already. */
export function getFileContent(call: OperationCall<ContentParams>): OperationResult {
  const { tx, params } = call;
  const { fileId, version, Range: range, 'If-None-Match': known } = params;
  const viewer = viewerOf(call);
  const row = found(
    version === undefined ? findNewest(tx, viewer, fileId) : findVersion(tx, viewer, fileId, version),
    fileId,
  );
  const { uploadId, size, sha256 } = row;
  const etag = entityTag(sha256);
  if (known?.replace(/^W\//, '') === etag) return { status: 304, headers: { etag } };
  const facts = { etag, 'accept-ranges': 'bytes' };
  if (range === undefined) {
    const bytes = readBytes(tx, uploadId, 0, size);
    return { status: 200, headers: { ...facts, 'content-digest': contentDigest(bytes) }, bytes };
  }
  const [start, end] = resolveRange(range, size) ?? [];
  if (start === undefined || end === undefined) throw fileProblems.create('range-not-satisfiable', { size, range });
  const bytes = readBytes(tx, uploadId, start, end);
  const place = { 'content-range': `bytes ${start}-${end - 1}/${size}`, 'content-digest': contentDigest(bytes) };
  return { status: 206, headers: { ...facts, ...place }, bytes };
}

function viewerOf({ caller, now }: Pick<OperationCall, 'caller' | 'now'>): Viewer {
  return { partner: caller.partnerId, now };
}
