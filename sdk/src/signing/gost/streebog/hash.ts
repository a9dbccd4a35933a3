import { BLOCK, initialState, type StreebogCore, type StreebogState } from './core.ts';

/** A hash that is fed in pieces. After `digest` it is used up. */
export interface Streebog {
  update(bytes: Uint8Array): void;
  digest(): Uint8Array;
}

/** The hash of all pieces together. */
export function hashOf(bits: 256 | 512, core: StreebogCore, ...pieces: readonly Uint8Array[]): Uint8Array {
  return finishWith(startStreebog(bits, core), pieces);
}

export function finishWith(streebog: Streebog, pieces: readonly Uint8Array[]): Uint8Array {
  for (const piece of pieces) streebog.update(piece);
  return streebog.digest();
}

/** A hash that goes on from a state, which it changes, after a whole number of blocks; from the beginning by default. */
export function startStreebog(
  bits: 256 | 512,
  core: StreebogCore,
  state: StreebogState = initialState(bits),
): Streebog {
  const rest = new Uint8Array(BLOCK);
  let held = 0;
  return {
    update(bytes) {
      let from = 0;
      if (held > 0) {
        from = Math.min(BLOCK - held, bytes.length);
        rest.set(bytes.subarray(0, from), held);
        held += from;
        if (held < BLOCK) return;
        core.absorb(state, rest);
      }
      held = (bytes.length - from) % BLOCK;
      const to = bytes.length - held;
      if (to > from) core.absorb(state, bytes.subarray(from, to));
      rest.set(bytes.subarray(to));
    },
    digest() {
      rest[held] = 1;
      rest.fill(0, held + 1);
      core.finish(state, rest, held);
      const octets = new Uint8Array(state.buffer, 0, BLOCK).slice(bits === 256 ? BLOCK / 2 : 0);
      // What was hashed may have been a key.
      state.fill(0);
      rest.fill(0);
      return octets;
    },
  };
}
