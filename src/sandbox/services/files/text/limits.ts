/** Larger files are kept but not read: their text would cost more than finding it is worth. */
export const READ_LIMIT = 16 * 1024 * 1024;

/** Characters of text kept of one version. */
export const TEXT_LIMIT = 1_000_000;

/** Unpacked bytes of one file, all its streams or entries together. */
export const UNPACKED_LIMIT = 64 * 1024 * 1024;

/** Entries of an archive. */
export const ENTRY_LIMIT = 10_000;
