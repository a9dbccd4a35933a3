import type { ExitCode } from './exit-code.ts';
import type { View } from './view.ts';

/** What a command found or did. `--json` prints `data` as one JSON value; a person reads `text`. */
export interface CommandResult<Data = unknown> {
  readonly data: Data;
  /** The text for a person, without the last line break; an empty string prints nothing. */
  text(view: View): string;
  /** 0 unless said otherwise. */
  readonly exitCode?: ExitCode;
}

/** One JSON value around items. */
export interface JsonFrame<Item> {
  readonly before: string;
  /** What stands for an item; undefined for one that is told by `after`. */
  json(item: Item): unknown;
  after(): string;
}

/** The same for a command that tells things as they happen: each item is one line of NDJSON under `--json`. */
export interface StreamResult<Item = unknown> {
  readonly items: AsyncIterable<Item>;
  text(item: Item, view: View): string;
  /** Asked after the last item; 0 unless said otherwise. */
  exitCode?(): ExitCode;
  /**
   * Under `--json` the items become one value, written piece by piece: `before`, the items between commas, `after`. For
   * commands whose result is one value but may be larger than memory; without it each item is a line of its own (NDJSON).
   */
  readonly frame?: JsonFrame<Item>;
  /** A server or a listener: it works until it is told to stop, so that a signal is its proper end and not an interruption. */
  readonly endless?: boolean;
}
