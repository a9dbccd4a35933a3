/** What was piped into the command. */
export interface StandardInput {
  readonly isTerminal: boolean;
  /** Everything up to the end; more than `limit` bytes throws `cli-stdin-too-large`. */
  bytes(limit: number): Promise<Uint8Array>;
  /** Piece by piece, for inputs of any length. */
  stream(): AsyncIterable<Uint8Array>;
}
