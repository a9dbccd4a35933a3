/** Every part but the last has so many bytes: what the contract allows at most, so that uploads take few calls. */
export const PART_SIZE = 67_108_864;

/** The contract allows 5 GiB; a sandbox answers out of memory and lives on a developer's disk. */
export const FILE_LIMIT = 1_073_741_824;

/** Uploads of a partner that may be open at a time. */
export const OPEN_LIMIT = 200;

export const UPLOAD_LIFE_MS = 24 * 3_600_000;

/** What a click could run. */
export const FORBIDDEN_MEDIA_TYPES: ReadonlySet<string> = new Set([
  'application/hta',
  'application/java-archive',
  'application/javascript',
  'application/vnd.microsoft.portable-executable',
  'application/x-bat',
  'application/x-executable',
  'application/x-mach-binary',
  'application/x-msdos-program',
  'application/x-msdownload',
  'application/x-msi',
  'application/x-sh',
  'application/x-sharedlib',
  'text/javascript',
  'text/x-shellscript',
]);
