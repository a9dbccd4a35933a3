import { type Language, StykError } from '@styk/sdk/errors';
import { openSecrets } from '../config/secrets.ts';
import type { LayeredSettings } from '../config/settings.ts';
import { configFolder, dataFolder } from '../config/user-folders.ts';
import { phrasesIn } from '../i18n/phrases.ts';
import type { Output } from '../output/output.ts';
import { progressPort } from '../output/progress.ts';
import type { Command } from '../registry/define-command.ts';
import type { GlobalOptions } from '../registry/global-options.ts';
import type { CommandContext } from './command-context.ts';
import type { Host } from './host.ts';
import { questions } from './questions.ts';
import { standardInput } from './standard-input.ts';

export interface ContextInit {
  readonly host: Host;
  readonly language: Language;
  readonly global: GlobalOptions;
  readonly settings: LayeredSettings;
  readonly commands: readonly Command[];
  readonly output: Output;
  readonly onExit: CommandContext['onExit'];
}

export function createContext({
  host,
  language,
  global,
  settings,
  commands,
  output,
  onExit,
}: ContextInit): CommandContext {
  const { cwd, env, clock, signal, stderr } = host;
  const phrases = phrasesIn(language);
  const configDir = configFolder(env, host.platform);
  return {
    ...phrases,
    cwd,
    env,
    language,
    clock,
    signal,
    global,
    settings,
    commands,
    configDir,
    dataDir: dataFolder(env, host.platform),
    stdin: standardInput(host),
    secrets: openSecrets({ configDir, profile: settings.profile, env }),
    progress: progressPort({ visible: () => stderr.isTerminal && !global.quiet, phrases, onExit }),
    ask: questions({
      phrases,
      interactive: () => host.stdin.isTerminal && stderr.isTerminal && !global.json,
      yes: global.yes,
      signal,
    }),
    warn(warning, params) {
      output.warning(warning instanceof StykError ? warning.text(language) : phrases.text(warning, params));
    },
    onExit,
  };
}
