/** Longest record of a CSV, in UTF-16 units: a row of a receipt takes a few hundred. */
export const RECORD_LIMIT = 65_536;

/** Longest line of NDJSON: the contract takes bodies up to 1 MiB. */
export const JSON_LINE_LIMIT = 1_048_576;

/** Lines of one receipt, as in the contract. */
export const ROWS_LIMIT = 500;
