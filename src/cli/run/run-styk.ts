import type { Host } from '../context/host.ts';
import { describeFailure, exitCodeOf } from '../failure/describe-failure.ts';
import { fromThrown } from '../failure/from-thrown.ts';
import { helpText } from '../help/help-text.ts';
import { type ExitCode, exitCodes } from '../output/exit-code.ts';
import { createSpeaker, type Presentation } from '../output/presentation.ts';
import type { Command } from '../registry/define-command.ts';
import { type Preview, previewArgv } from '../registry/preview.ts';
import { previewPresentation } from './choose-presentation.ts';

/** Runs one command line to its end and says with which code the process should exit. Never throws. */
export async function runStyk(argv: readonly string[], host: Host, commands: readonly Command[]): Promise<ExitCode> {
  const preview = previewArgv(argv, commands);
  if (preview.help || argv.length === 0) return showHelp(preview, host, commands);
  let presentation: Presentation | undefined;
  try {
    // Loaded here because help, asked for so often, needs neither the parser nor what comes after it.
    const { runCommand } = await import('./run-command.ts');
    return await runCommand({
      argv,
      host,
      commands,
      onPresentation: (chosen) => {
        presentation = chosen;
      },
    });
  } catch (thrown) {
    return reportFailure(thrown, presentation ?? previewPresentation(preview, host), host);
  }
}

async function showHelp(preview: Preview, host: Host, commands: readonly Command[]): Promise<ExitCode> {
  const { view } = createSpeaker(host, previewPresentation(preview, host));
  await host.stdout.write(`${helpText(preview.words, commands, view)}\n`);
  return exitCodes.ok;
}

async function reportFailure(thrown: unknown, presentation: Presentation, host: Host): Promise<ExitCode> {
  const error = fromThrown(thrown, host.signal);
  const failure = describeFailure(error, presentation.language, presentation.verbose);
  await createSpeaker(host, presentation).output.failure(failure);
  return exitCodeOf(error);
}
