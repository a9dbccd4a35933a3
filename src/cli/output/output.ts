import type { FailureData } from '../failure/describe-failure.ts';
import type { CommandResult, StreamResult } from './result.ts';

/** The only way to stdout and stderr. One of two layers stands behind it: text for a person, JSON for a program. */
export interface Output {
  result(result: CommandResult): Promise<void>;
  item(result: StreamResult, item: unknown): Promise<void>;
  /** After the last item. */
  end(result: StreamResult): Promise<void>;
  /** The error that ended the command. */
  failure(failure: FailureData): Promise<void>;
  warning(warning: string): void;
  /** True when nobody reads any more, so that a stream may end. */
  readonly closed: boolean;
}
