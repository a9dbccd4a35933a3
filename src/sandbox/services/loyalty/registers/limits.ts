/** A line takes as much as the body of a call of its own. */
export const LINE_LIMIT = 1_048_576;

/** Deeper nesting is refused as in the body of a call. */
export const DEPTH_LIMIT = 64;

/** Bytes of all parts of a register as they are sent; a sandbox lives on a developer's disk. */
export const REGISTER_BYTES = 5_368_709_120;

/** Registers of a partner that may be receiving parts at a time. */
export const OPEN_LIMIT = 100;

/** A register that was announced and not committed is forgotten after so long. */
export const OPEN_LIFE_MS = 7 * 86_400_000;

/** Pieces in which bytes are kept, and read again. */
export const BLOCK_BYTES = 262_144;

/** Nothing honest is compressed better than so many to one: what goes beyond is a bomb. */
export const MOST_COMPRESSED = 500;
