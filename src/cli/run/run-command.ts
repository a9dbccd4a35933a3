import { unknownKeys } from '../config/known-keys.ts';
import { loadSettings } from '../config/load-settings.ts';
import { defaultProfile, type LayeredSettings } from '../config/settings.ts';
import { configFolder } from '../config/user-folders.ts';
import type { CommandContext } from '../context/command-context.ts';
import { createContext } from '../context/create-context.ts';
import type { Host } from '../context/host.ts';
import { cliErrors } from '../errors.ts';
import { type ExitCode, exitCodes } from '../output/exit-code.ts';
import type { Output } from '../output/output.ts';
import { createSpeaker, type Presentation } from '../output/presentation.ts';
import type { CommandResult, StreamResult } from '../output/result.ts';
import type { Command } from '../registry/define-command.ts';
import { parseArgv } from '../registry/parse-argv.ts';
import { resolveGlobals, resolveInput } from '../registry/resolve-input.ts';
import { choosePresentation } from './choose-presentation.ts';
import { Cleanups } from './cleanups.ts';

export interface RunInit {
  readonly argv: readonly string[];
  readonly host: Host;
  readonly commands: readonly Command[];
  /** Called as soon as it is known how to speak, before anything that may fail for the user's reasons. */
  readonly onPresentation: (presentation: Presentation) => void;
}

/** Parses the line, runs the handler and delivers what it returns; whatever goes wrong is thrown. */
export async function runCommand({ argv, host, commands, onPresentation }: RunInit): Promise<ExitCode> {
  const parsed = parseArgv(argv, commands);
  const settings = loadSettings({
    cwd: host.cwd,
    env: host.env,
    configDir: configFolder(host.env, host.platform),
    configFile: parsed.globals.get('config') as string | undefined,
    profile: parsed.globals.get('profile') as string | undefined,
  });
  const global = resolveGlobals(parsed.globals, settings);
  const presentation = choosePresentation(global, host);
  onPresentation(presentation);
  const { output } = createSpeaker(host, presentation);
  const cleanups = new Cleanups();
  const context = createContext({
    host,
    language: presentation.language,
    global,
    settings,
    commands,
    output,
    onExit: (cleanup) => cleanups.add(cleanup),
  });
  warnAboutSettings(settings, commands, context);
  try {
    const input = resolveInput(parsed, settings);
    const { run } = await parsed.command.load();
    const result = await run(input, context);
    return await deliver(result, { output, signal: host.signal, cleanups });
  } finally {
    await cleanups.run();
  }
}

/** Slips in configuration files do not stop anybody, but they must not pass unseen either. */
function warnAboutSettings(settings: LayeredSettings, commands: readonly Command[], { warn }: CommandContext): void {
  const { profile, profiles, files } = settings;
  if (profile !== defaultProfile && !profiles.includes(profile)) {
    warn(cliErrors.create('cli-profile-unknown', { profile }));
  }
  for (const file of files) {
    for (const key of unknownKeys(file, commands)) {
      warn({ ru: '{file}: ключа «{key}» нет', en: '{file}: there is no key "{key}"' }, { file: file.path, key });
    }
  }
}

interface Delivery {
  readonly output: Output;
  readonly signal: AbortSignal;
  readonly cleanups: Cleanups;
}

async function deliver(
  result: CommandResult | StreamResult,
  { output, signal, cleanups }: Delivery,
): Promise<ExitCode> {
  if ('items' in result) {
    for await (const item of result.items) {
      await output.item(result, item);
      if (output.closed) break;
    }
    await output.end(result);
    const interrupted = signal.aborted && result.endless !== true;
    return interrupted ? exitCodes.interrupted : (result.exitCode?.() ?? exitCodes.ok);
  }
  // A failed cleanup is the command's failure, and with `--json` only one value may be printed.
  await cleanups.run();
  await output.result(result);
  return signal.aborted ? exitCodes.interrupted : (result.exitCode ?? exitCodes.ok);
}
