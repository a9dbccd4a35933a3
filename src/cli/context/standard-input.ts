import { cliErrors } from '../errors.ts';
import type { Host } from './host.ts';

/** What was piped into the command. */
export interface StandardInput {
  readonly isTerminal: boolean;
  /**
   * Everything up to the end.
   * @throws StykError `cli-stdin-too-large` beyond `limit` bytes
   */
  bytes(limit: number): Promise<Uint8Array>;
  /** Piece by piece, for inputs of any length. */
  stream(): AsyncIterable<Uint8Array>;
}

export function standardInput(host: Host): StandardInput {
  return {
    get isTerminal() {
      return host.stdin.isTerminal;
    },
    bytes: (limit) => readAll(host.stdin, limit),
    stream: () => host.stdin,
  };
}

async function readAll(source: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of source) {
    length += piece.length;
    if (length > limit) throw cliErrors.create('cli-stdin-too-large', { limit });
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
