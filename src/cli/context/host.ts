import type { Clock } from '@styk/sdk/clock';

/** Where text goes. */
export interface TextSink {
  readonly isTerminal: boolean;
  /** Columns of the terminal; 80 where there is none. */
  readonly width: number;
  /** True once the reader has gone away (EPIPE); further text is dropped. */
  readonly closed: boolean;
  /** Resolves when the reader is ready for more. */
  write(text: string): Promise<void>;
}

/** The process as the command line sees it; tests hand in one made of strings. */
export interface Host {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTerminal: boolean };
  readonly stdout: TextSink;
  readonly stderr: TextSink;
  readonly clock: Clock;
  /** Aborted by SIGINT and SIGTERM. */
  readonly signal: AbortSignal;
  /** The system's language tag, asked only where the environment does not tell: `ru-RU`. */
  locale(): string;
}
