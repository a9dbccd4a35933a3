import { toLittleEndian } from '../numbers.ts';
import { LINEAR_ROWS, ROUND_CONSTANTS, SUBSTITUTION } from '../streebog/constants.ts';
import type { StreebogCore, StreebogState } from '../streebog/core.ts';
import type { GostInstance } from './instance.ts';

/** Octets of a message that the memory takes at a time. */
const CHUNK = 16_384;

/** Writes the constants of the hash into an instance, which makes its tables of them. */
export function prepareStreebog(instance: GostInstance): void {
  const octets = [...LINEAR_ROWS.map((row) => toLittleEndian(row, 8)), ...ROUND_CONSTANTS];
  let at = instance.streebogConstants.value;
  for (const piece of [SUBSTITUTION, ...octets]) {
    new Uint8Array(instance.memory.buffer, at, piece.length).set(piece);
    at += piece.length;
  }
  instance.prepareStreebog();
}

/**
 * The hash in WebAssembly. For a `secret` no address depends on what is hashed, which takes about twice as long, and nothing
 * of it stays behind in the memory.
 */
export function wasmStreebog(instance: GostInstance, secret: boolean): StreebogCore {
  const { memory, streebogState, streebogInput } = instance;
  const view = () => ({
    words: new Int32Array(memory.buffer, streebogState.value, 48),
    input: new Uint8Array(memory.buffer, streebogInput.value, CHUNK),
  });
  let at = view();
  /** Lets the instance work on a state that lies here. */
  const over = (state: StreebogState, work: (input: Uint8Array) => void) => {
    // A memory that grew has a new buffer.
    if (at.words.buffer !== memory.buffer) at = view();
    at.words.set(state);
    work(at.input);
    state.set(at.words);
    if (secret) at.words.fill(0);
  };
  return {
    absorb(state, blocks) {
      over(state, (input) => {
        for (let from = 0; from < blocks.length; from += CHUNK) {
          const chunk = blocks.subarray(from, from + CHUNK);
          input.set(chunk);
          instance.absorb(chunk.length, secret);
        }
      });
    },
    finish(state, block, length) {
      over(state, (input) => {
        input.set(block);
        instance.finish(length, secret);
      });
    },
  };
}
