import type { ErrorParams, LocalizedText } from '@styk/sdk/errors';
import type { Phrases } from '../i18n/phrases.ts';

/** One long job on the terminal. */
export interface Progress {
  /** How far it is; `total` where it is known. */
  update(done: number, total?: number): void;
  /** Takes the line away until it is drawn next, so that a result can be written in its place. */
  clear(): void;
  /** Takes the line away. */
  stop(): void;
}

/** Shows long jobs on stderr when that is a terminal and nobody asked for quiet; otherwise does nothing. */
export interface ProgressPort {
  start(label: LocalizedText, params?: ErrorParams): Promise<Progress>;
}

const silent: Progress = { update: () => undefined, clear: () => undefined, stop: () => undefined };

export interface ProgressInit {
  /** stderr is a terminal and nobody asked for quiet. */
  readonly visible: () => boolean;
  readonly phrases: Phrases;
  /** Takes the line away also when the job has failed, before the error is printed. */
  readonly onExit: (cleanup: () => void) => void;
}

export function progressPort({ visible, phrases, onExit }: ProgressInit): ProgressPort {
  return {
    async start(label, params) {
      // Some pseudo-terminals say that they are 0 columns wide, on which ora would erase lines without end.
      if (!visible() || process.stderr.columns === 0) return silent;
      const text = phrases.text(label, params);
      const { default: ora } = await import('ora');
      const spinner = ora({ text, stream: process.stderr, discardStdin: false }).start();
      onExit(() => void spinner.stop());
      return {
        update(done, total) {
          spinner.text = total === undefined ? `${text}: ${done}` : `${text}: ${done} / ${total}`;
        },
        clear: () => void spinner.clear(),
        stop: () => void spinner.stop(),
      };
    },
  };
}
