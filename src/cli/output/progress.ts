import type { ErrorParams, LocalizedText } from '@styk/sdk/errors';

/** One long job on the terminal. */
export interface Progress {
  /** How far it is; `total` where it is known. */
  update(done: number, total?: number): void;
  /** Takes the line away. */
  stop(): void;
}

/** Shows long jobs on stderr when that is a terminal and nobody asked for quiet; otherwise does nothing. */
export interface ProgressPort {
  start(label: LocalizedText, params?: ErrorParams): Progress;
}
