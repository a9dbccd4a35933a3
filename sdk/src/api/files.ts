// Generated from openapi/files.yaml 1.0.0 by `npm run generate:api`. Do not edit.

import type { ApiPromise } from '../client/api-promise.ts';
import type { Caller } from '../client/caller.ts';
import type { DownloadPromise } from '../client/download-promise.ts';
import type { CallOptions } from '../client/options.ts';
import type { PagePromise } from '../client/page-promise.ts';
import type { Upload } from '../client/upload.ts';
import { filesOperations as operations } from './files.operations.ts';
import type { FileGrant, FileGrantPage, FileGrantRequest, FileUpload, FileUploadPart, FileUploadRequest, FileVersion, FileVersionPage, GetFileContentHeaders, GetFileContentQuery, ListFileGrantsQuery, ListFileVersionsQuery, ListFilesQuery, PutUploadPartHeaders, StoredFile, StoredFilePage } from './files.types.ts';

export type * from './files.types.ts';

/**
 * Start an upload. `POST /files/v1/uploads`
 *
 * Announces a file, or a new version of one when `fileId` is given. The answer says into how many parts to cut
 * it; an upload lives 24 hours.
 *
 * @throws StykApiError `not-found`, `media-type-forbidden`
 * @example
 * const upload = await createUpload(client, {
 *   name: 'Доверенность 2026-17.pdf',
 *   mediaType: 'application/pdf',
 *   size: 70254592,
 *   sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
 *   purpose: 'onboarding',
 * });
 */
export function createUpload(client: Caller, body: FileUploadRequest, options?: CallOptions): ApiPromise<FileUpload> {
  return client.call(operations.createUpload, { body }, options);
}

/**
 * Read an upload. `GET /files/v1/uploads/{uploadId}`
 *
 * Which parts have arrived: a broken upload goes on with those that are missing.
 *
 * @param uploadId Upload.
 * @throws StykApiError `not-found`
 * @example
 * const upload = await getUpload(client, uploadId);
 */
export function getUpload(client: Caller, uploadId: string, options?: CallOptions): ApiPromise<FileUpload> {
  return client.call(operations.getUpload, { path: [uploadId] }, options);
}

/**
 * Upload a part. `PUT /files/v1/uploads/{uploadId}/parts/{partNumber}`
 *
 * At most 64 MiB; every part but the last has exactly `partSize` bytes. A part may be put again as long as the
 * upload is open: the last one counts.
 *
 * @param uploadId Upload.
 * @param partNumber Number of the part, from 1.
 * @throws StykApiError `not-found`, `state-conflict`, `gone`, `digest-mismatch`, `part-size-mismatch`
 * @example
 * const uploadPart = await putUploadPart(client, uploadId, partNumber, body, { headers });
 */
export function putUploadPart(client: Caller, uploadId: string, partNumber: number, body: Upload, options: CallOptions & { readonly headers: PutUploadPartHeaders }): ApiPromise<FileUploadPart> {
  return client.call(operations.putUploadPart, { path: [uploadId, partNumber], body }, options);
}

/**
 * Finish an upload. `POST /files/v1/uploads/{uploadId}:complete`
 *
 * Puts the parts together and compares size and digest with what was announced. Only then does the file, or its
 * new version, exist.
 *
 * @param uploadId Upload.
 * @throws StykApiError `not-found`, `state-conflict`, `upload-incomplete`, `gone`, `digest-mismatch`
 * @example
 * const upload = await completeUpload(client, uploadId);
 */
export function completeUpload(client: Caller, uploadId: string, options?: CallOptions): ApiPromise<StoredFile> {
  return client.call(operations.completeUpload, { path: [uploadId] }, options);
}

/**
 * Find files. `GET /files/v1/files`
 *
 * The partner's own files and those granted to it. `q` looks into names and into the text of DOCX, XLSX, PDF and
 * plain files of granted versions.
 *
 * @example
 * for await (const item of listFiles(client)) use(item);
 */
export function listFiles(client: Caller, query?: ListFilesQuery, options?: CallOptions): PagePromise<StoredFilePage, StoredFile> {
  return client.pages(operations.listFiles, { query }, options);
}

/**
 * Read about a file. `GET /files/v1/files/{fileId}`
 *
 * Name, size and digest of the newest version the caller may see.
 *
 * @param fileId File.
 * @throws StykApiError `not-found`
 * @example
 * const file = await getFile(client, fileId);
 */
export function getFile(client: Caller, fileId: string, options?: CallOptions): ApiPromise<StoredFile> {
  return client.call(operations.getFile, { path: [fileId] }, options);
}

/**
 * Download a file. `GET /files/v1/files/{fileId}/content`
 *
 * The exact bytes of a version, whole or by `Range` (RFC 9110 section 14). Bytes of a version never change, so
 * its ETag does not either.
 *
 * @param fileId File.
 * @throws StykApiError `not-found`, `gone`, `range-not-satisfiable`
 * @example
 * const fileContent = await getFileContent(client, fileId);
 */
export function getFileContent(client: Caller, fileId: string, query?: GetFileContentQuery, options?: CallOptions & { readonly headers?: GetFileContentHeaders }): DownloadPromise {
  return client.download(operations.getFileContent, { path: [fileId], query }, options);
}

/**
 * List versions. `GET /files/v1/files/{fileId}/versions`
 *
 * Versions the caller may see, oldest first. Earlier versions stay as they were.
 *
 * @param fileId File.
 * @throws StykApiError `not-found`
 * @example
 * for await (const item of listFileVersions(client, fileId)) use(item);
 */
export function listFileVersions(client: Caller, fileId: string, query?: ListFileVersionsQuery, options?: CallOptions): PagePromise<FileVersionPage, FileVersion> {
  return client.pages(operations.listFileVersions, { path: [fileId], query }, options);
}

/**
 * List grants. `GET /files/v1/files/{fileId}/grants`
 *
 * Who may see one's own file, and until when.
 *
 * @param fileId File.
 * @throws StykApiError `not-found`
 * @example
 * for await (const item of listFileGrants(client, fileId)) use(item);
 */
export function listFileGrants(client: Caller, fileId: string, query?: ListFileGrantsQuery, options?: CallOptions): PagePromise<FileGrantPage, FileGrant> {
  return client.pages(operations.listFileGrants, { path: [fileId], query }, options);
}

/**
 * Grant access. `POST /files/v1/files/{fileId}/grants`
 *
 * Lets another partner see the file until a moment: the versions named, or all present and future ones.
 *
 * @param fileId File.
 * @throws StykApiError `not-found`, `partner-unknown`, `version-unknown`
 * @example
 * const fileGrant = await createFileGrant(client, fileId, { partnerId: 'prt_01JD3R', role: 'viewer', versions: [2], until: '2026-12-31T21:00:00Z' });
 */
export function createFileGrant(client: Caller, fileId: string, body: FileGrantRequest, options?: CallOptions): ApiPromise<FileGrant> {
  return client.call(operations.createFileGrant, { path: [fileId], body }, options);
}

/**
 * Withdraw a grant. `DELETE /files/v1/files/{fileId}/grants/{grantId}`
 *
 * Ends access at once. What was downloaded before stays where it is.
 *
 * @param fileId File.
 * @param grantId Grant.
 * @throws StykApiError `not-found`
 * @example
 * await deleteFileGrant(client, fileId, grantId);
 */
export function deleteFileGrant(client: Caller, fileId: string, grantId: string, options?: CallOptions): ApiPromise<void> {
  return client.call(operations.deleteFileGrant, { path: [fileId, grantId] }, options);
}

/** Styk files, bound to a client. */
export class FilesApi {
  readonly #client: Caller;

  constructor(client: Caller) {
    this.#client = client;
  }

  /**
   * Start an upload. `POST /files/v1/uploads`
   *
   * Announces a file, or a new version of one when `fileId` is given. The answer says into how many parts to cut
   * it; an upload lives 24 hours.
   *
   * @throws StykApiError `not-found`, `media-type-forbidden`
   * @example
   * const upload = await styk.files.createUpload({
   *   name: 'Доверенность 2026-17.pdf',
   *   mediaType: 'application/pdf',
   *   size: 70254592,
   *   sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
   *   purpose: 'onboarding',
   * });
   */
  createUpload(body: FileUploadRequest, options?: CallOptions): ApiPromise<FileUpload> {
    return createUpload(this.#client, body, options);
  }

  /**
   * Read an upload. `GET /files/v1/uploads/{uploadId}`
   *
   * Which parts have arrived: a broken upload goes on with those that are missing.
   *
   * @param uploadId Upload.
   * @throws StykApiError `not-found`
   * @example
   * const upload = await styk.files.getUpload(uploadId);
   */
  getUpload(uploadId: string, options?: CallOptions): ApiPromise<FileUpload> {
    return getUpload(this.#client, uploadId, options);
  }

  /**
   * Upload a part. `PUT /files/v1/uploads/{uploadId}/parts/{partNumber}`
   *
   * At most 64 MiB; every part but the last has exactly `partSize` bytes. A part may be put again as long as the
   * upload is open: the last one counts.
   *
   * @param uploadId Upload.
   * @param partNumber Number of the part, from 1.
   * @throws StykApiError `not-found`, `state-conflict`, `gone`, `digest-mismatch`, `part-size-mismatch`
   * @example
   * const uploadPart = await styk.files.putUploadPart(uploadId, partNumber, body, { headers });
   */
  putUploadPart(uploadId: string, partNumber: number, body: Upload, options: CallOptions & { readonly headers: PutUploadPartHeaders }): ApiPromise<FileUploadPart> {
    return putUploadPart(this.#client, uploadId, partNumber, body, options);
  }

  /**
   * Finish an upload. `POST /files/v1/uploads/{uploadId}:complete`
   *
   * Puts the parts together and compares size and digest with what was announced. Only then does the file, or its
   * new version, exist.
   *
   * @param uploadId Upload.
   * @throws StykApiError `not-found`, `state-conflict`, `upload-incomplete`, `gone`, `digest-mismatch`
   * @example
   * const upload = await styk.files.completeUpload(uploadId);
   */
  completeUpload(uploadId: string, options?: CallOptions): ApiPromise<StoredFile> {
    return completeUpload(this.#client, uploadId, options);
  }

  /**
   * Find files. `GET /files/v1/files`
   *
   * The partner's own files and those granted to it. `q` looks into names and into the text of DOCX, XLSX, PDF and
   * plain files of granted versions.
   *
   * @example
   * for await (const item of styk.files.listFiles()) use(item);
   */
  listFiles(query?: ListFilesQuery, options?: CallOptions): PagePromise<StoredFilePage, StoredFile> {
    return listFiles(this.#client, query, options);
  }

  /**
   * Read about a file. `GET /files/v1/files/{fileId}`
   *
   * Name, size and digest of the newest version the caller may see.
   *
   * @param fileId File.
   * @throws StykApiError `not-found`
   * @example
   * const file = await styk.files.getFile(fileId);
   */
  getFile(fileId: string, options?: CallOptions): ApiPromise<StoredFile> {
    return getFile(this.#client, fileId, options);
  }

  /**
   * Download a file. `GET /files/v1/files/{fileId}/content`
   *
   * The exact bytes of a version, whole or by `Range` (RFC 9110 section 14). Bytes of a version never change, so
   * its ETag does not either.
   *
   * @param fileId File.
   * @throws StykApiError `not-found`, `gone`, `range-not-satisfiable`
   * @example
   * const fileContent = await styk.files.getFileContent(fileId);
   */
  getFileContent(fileId: string, query?: GetFileContentQuery, options?: CallOptions & { readonly headers?: GetFileContentHeaders }): DownloadPromise {
    return getFileContent(this.#client, fileId, query, options);
  }

  /**
   * List versions. `GET /files/v1/files/{fileId}/versions`
   *
   * Versions the caller may see, oldest first. Earlier versions stay as they were.
   *
   * @param fileId File.
   * @throws StykApiError `not-found`
   * @example
   * for await (const item of styk.files.listFileVersions(fileId)) use(item);
   */
  listFileVersions(fileId: string, query?: ListFileVersionsQuery, options?: CallOptions): PagePromise<FileVersionPage, FileVersion> {
    return listFileVersions(this.#client, fileId, query, options);
  }

  /**
   * List grants. `GET /files/v1/files/{fileId}/grants`
   *
   * Who may see one's own file, and until when.
   *
   * @param fileId File.
   * @throws StykApiError `not-found`
   * @example
   * for await (const item of styk.files.listFileGrants(fileId)) use(item);
   */
  listFileGrants(fileId: string, query?: ListFileGrantsQuery, options?: CallOptions): PagePromise<FileGrantPage, FileGrant> {
    return listFileGrants(this.#client, fileId, query, options);
  }

  /**
   * Grant access. `POST /files/v1/files/{fileId}/grants`
   *
   * Lets another partner see the file until a moment: the versions named, or all present and future ones.
   *
   * @param fileId File.
   * @throws StykApiError `not-found`, `partner-unknown`, `version-unknown`
   * @example
   * const fileGrant = await styk.files.createFileGrant(fileId, { partnerId: 'prt_01JD3R', role: 'viewer', versions: [2], until: '2026-12-31T21:00:00Z' });
   */
  createFileGrant(fileId: string, body: FileGrantRequest, options?: CallOptions): ApiPromise<FileGrant> {
    return createFileGrant(this.#client, fileId, body, options);
  }

  /**
   * Withdraw a grant. `DELETE /files/v1/files/{fileId}/grants/{grantId}`
   *
   * Ends access at once. What was downloaded before stays where it is.
   *
   * @param fileId File.
   * @param grantId Grant.
   * @throws StykApiError `not-found`
   * @example
   * await styk.files.deleteFileGrant(fileId, grantId);
   */
  deleteFileGrant(fileId: string, grantId: string, options?: CallOptions): ApiPromise<void> {
    return deleteFileGrant(this.#client, fileId, grantId, options);
  }
}
