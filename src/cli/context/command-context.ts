import type { Clock } from '@styk/sdk/clock';
import type { ErrorParams, Language, LocalizedText, StykError } from '@styk/sdk/errors';
import type { Secrets } from '../config/secrets.ts';
import type { LayeredSettings } from '../config/settings.ts';
import type { Phrases } from '../i18n/phrases.ts';
import type { ProgressPort } from '../output/progress.ts';
import type { Command } from '../registry/define-command.ts';
import type { GlobalOptions } from '../registry/global-options.ts';
import type { Questions } from './questions.ts';
import type { StandardInput } from './standard-input.ts';

/** The world as a handler sees it. Everything in it is handed in, so that tests run commands in one process. */
export interface CommandContext extends Phrases {
  /** Absolute path against which the user's relative paths are meant. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly language: Language;
  readonly clock: Clock;
  /** Aborted by SIGINT and SIGTERM: finish what must not be left half done, then return or throw its reason. */
  readonly signal: AbortSignal;
  readonly stdin: StandardInput;
  readonly global: GlobalOptions;
  readonly settings: LayeredSettings;
  /** The whole registry, for commands about commands: completion, configuration. */
  readonly commands: readonly Command[];
  readonly secrets: Secrets;
  /** The user's folder for settings and secrets. */
  readonly configDir: string;
  /** Where the user's own data live between runs: outbox, sandbox. Created by whoever writes there. */
  readonly dataDir: string;
  readonly progress: ProgressPort;
  /** Asks a person; throws `cli-answer-needed` where there is nobody to ask. */
  readonly ask: Questions;
  /** Tells about something odd on stderr; silent under `--quiet`. */
  warn(warning: StykError | LocalizedText, params?: ErrorParams): void;
  /** Runs when the command has ended, whether well, badly or by a signal; the last one added runs first. */
  onExit(cleanup: () => void | Promise<void>): void;
}
