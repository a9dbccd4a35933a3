// Generated from openapi/files.yaml 1.0.0 by `npm run generate:api`. Do not edit.

/** A grant. */
export interface FileGrant {
  readonly grantId: Id;
  readonly fileId: Id;
  /** Partner that is let in. */
  readonly partnerId: Id;
  /** `viewer` reads, `editor` also adds versions. */
  readonly role: 'viewer' | 'editor' | (string & {});
  /** Versions, null for all. */
  readonly versions: readonly number[] | null;
  /** First moment without access. */
  readonly until: Timestamp;
  /** When it was given. */
  readonly createdAt: Timestamp;
}

/** A page of grants. */
export interface FileGrantPage {
  /** Grants, oldest first. */
  readonly items: readonly FileGrant[];
  readonly nextCursor: NextCursor;
}

/** Whom to let in. */
export interface FileGrantRequest {
  /** Partner that is let in. */
  readonly partnerId: Id;
  /** `viewer` reads, `editor` also adds versions. */
  readonly role: 'viewer' | 'editor';
  /** Versions; without it all, future ones too. */
  readonly versions?: readonly number[];
  /** First moment without access; at most a year ahead. */
  readonly until: Timestamp;
}

/** Where a search found its words. */
export interface FileMatch {
  /** Place. */
  readonly place: 'name' | 'content' | (string & {});
  /** Text around the words. */
  readonly excerpt: string;
}

/** An upload on its way. */
export interface FileUpload {
  readonly uploadId: Id;
  /** State. */
  readonly state: 'open' | 'completed' | 'expired' | (string & {});
  /** File it adds a version to or has become, null for a new file until completion. */
  readonly fileId: Id | null;
  /** Name. */
  readonly name: string;
  /** Media type. */
  readonly mediaType: string;
  /** Size in bytes. */
  readonly size: number;
  /** Digest of the whole content. */
  readonly sha256: Sha256;
  /** What it is for. */
  readonly purpose: 'onboarding' | 'evidence' | 'edo' | 'catalog' | 'report' | 'support' | 'other' | (string & {});
  /** Size of every part but the last, in bytes. */
  readonly partSize: number;
  /** Number of parts. */
  readonly partCount: number;
  /** Parts that have arrived. */
  readonly receivedParts: readonly number[];
  /** When it was started. */
  readonly createdAt: Timestamp;
  /** When an unfinished upload is forgotten. */
  readonly expiresAt: Timestamp;
}

/** A part that was kept. */
export interface FileUploadPart {
  /** Number of the part. */
  readonly partNumber: number;
  /** Size in bytes. */
  readonly size: number;
  readonly sha256: Sha256;
}

/** What is going to be uploaded. */
export interface FileUploadRequest {
  /** File that gets a new version; without it a new file. */
  readonly fileId?: Id;
  /** File name without a path. */
  readonly name: string;
  /** Media type. */
  readonly mediaType: string;
  /** Size in bytes, at most 5 GiB. */
  readonly size: number;
  /** Digest of the whole content. */
  readonly sha256: Sha256;
  /** What it is for. */
  readonly purpose: 'onboarding' | 'evidence' | 'edo' | 'catalog' | 'report' | 'support' | 'other';
}

/** A version; it never changes. */
export interface FileVersion {
  /** Version, from 1. */
  readonly version: number;
  /** Name. */
  readonly name: string;
  /** Media type. */
  readonly mediaType: string;
  /** Size in bytes. */
  readonly size: number;
  /** Digest of the whole content. */
  readonly sha256: Sha256;
  /** Partner that uploaded it. */
  readonly uploadedBy: Id;
  /** When it came. */
  readonly createdAt: Timestamp;
}

/** A page of versions. */
export interface FileVersionPage {
  /** Versions, oldest first. */
  readonly items: readonly FileVersion[];
  readonly nextCursor: NextCursor;
}

/** Headers of getFileContent. */
export interface GetFileContentHeaders {
  /** One range of bytes. */
  readonly Range?: string;
  /** Entity tag that the caller already has; 304 when nothing changed (RFC 9110 section 13.1.2). */
  readonly 'If-None-Match'?: string;
}

/** Query parameters of getFileContent. */
export interface GetFileContentQuery {
  /** Version; the newest one the caller may see unless given. */
  readonly version?: number;
}

/** Opaque identifier with a prefix that tells what it names. */
export type Id = string;

/** Query parameters of listFileGrants. */
export interface ListFileGrantsQuery {
  /**
   * Items per page.
   * @default 50
   */
  readonly limit?: number;
  /** Opaque position from `nextCursor` of the previous page. */
  readonly cursor?: string;
}

/** Query parameters of listFileVersions. */
export interface ListFileVersionsQuery {
  /**
   * Items per page.
   * @default 50
   */
  readonly limit?: number;
  /** Opaque position from `nextCursor` of the previous page. */
  readonly cursor?: string;
}

/** Query parameters of listFiles. */
export interface ListFilesQuery {
  /** Words that all have to occur, in any form of the word. */
  readonly q?: string;
  /** Only files of this purpose. */
  readonly purpose?: 'onboarding' | 'evidence' | 'edo' | 'catalog' | 'report' | 'support' | 'other';
  /** Only what changed after this moment (`recordedAt`). */
  readonly updatedAfter?: Timestamp;
  /**
   * Items per page.
   * @default 50
   */
  readonly limit?: number;
  /** Opaque position from `nextCursor` of the previous page. */
  readonly cursor?: string;
}

/** Position of the next page, null on the last one. */
export type NextCursor = string | null;

/** Headers of putUploadPart. */
export interface PutUploadPartHeaders {
  /** Digest of the body (RFC 9530), `sha-256=:…:`. */
  readonly 'Content-Digest': string;
}

/** SHA-256 in lower-case hexadecimal. */
export type Sha256 = string;

/** A file, as its newest version the caller may see. */
export interface StoredFile {
  readonly fileId: Id;
  /** Version, from 1. */
  readonly version: number;
  /** Name. */
  readonly name: string;
  /** Media type. */
  readonly mediaType: string;
  /** Size in bytes. */
  readonly size: number;
  /** Digest of the whole content. */
  readonly sha256: Sha256;
  /** What it is for. */
  readonly purpose: 'onboarding' | 'evidence' | 'edo' | 'catalog' | 'report' | 'support' | 'other' | (string & {});
  /** Partner that owns it. */
  readonly ownerPartnerId: Id;
  /** Whether its text can be searched already. */
  readonly indexed: boolean;
  readonly match?: FileMatch;
  /** When its first version came. */
  readonly createdAt: Timestamp;
  /** When this version came. */
  readonly updatedAt: Timestamp;
}

/** A page of files. */
export interface StoredFilePage {
  /** Files; with `q` the best matches first, otherwise oldest first. */
  readonly items: readonly StoredFile[];
  readonly nextCursor: NextCursor;
}

/** RFC 3339 with an offset; answers are in UTC (`Z`). */
export type Timestamp = string;
