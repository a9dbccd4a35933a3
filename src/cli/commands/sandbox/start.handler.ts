import type { Defect } from '../../../sandbox/core.ts';
import { startSandbox } from '../../../sandbox/server.ts';
import type { CommandContext } from '../../context/command-context.ts';
import type { CommandResult, StreamResult } from '../../output/result.ts';
import type { View } from '../../output/view.ts';
import { dataFolder } from './data-folder.ts';
import { startDetached } from './detach.ts';
import { sandboxCommandErrors } from './errors.ts';
import { readTime } from './read-time.ts';
import type { SandboxStartInput } from './start.command.ts';
import { type StartedSandbox, startedText } from './started-text.ts';

export async function run(
  { options }: SandboxStartInput,
  context: CommandContext,
): Promise<CommandResult | StreamResult<StartedSandbox>> {
  const { ephemeral, detach, port, seed, randomSeed, freeze } = options;
  if (ephemeral && (detach || options.data !== undefined)) {
    throw sandboxCommandErrors.create('sandbox-ephemeral-detached', {});
  }
  if (port > 65_535) throw sandboxCommandErrors.create('sandbox-port-invalid', { port });
  const clock = options.clock === undefined ? undefined : readTime(options.clock);
  const dataDir = dataFolder(options, context);
  if (detach) {
    const data = await startDetached({ dataDir, port, seed, randomSeed, freeze, clock: options.clock }, context);
    return { data, text: (view: View) => startedText(data, view) };
  }
  const sandbox = await startSandbox({
    port,
    language: context.language,
    machineClock: context.clock,
    onDefect: (defect) => warnOfDefect(defect, context),
    ...(ephemeral ? {} : { dataDir }),
    ...(clock === undefined ? {} : { clock }),
    ...(freeze ? { frozen: true } : {}),
    ...(seed === undefined ? {} : { seed }),
    ...(randomSeed === undefined ? {} : { randomSeed }),
  });
  context.onExit(() => sandbox.close());
  const { url, controlUrl, consoleUrl, pid, data, credentials, webhookSecret } = sandbox;
  const started = { url, controlUrl, consoleUrl, pid, data, credentials, webhookSecret };
  const end = options.untilStdinEnds
    ? Promise.race([stopped(context.signal), inputEnded(context)])
    : stopped(context.signal);
  return { items: tellOnce(started, end), text: startedText, endless: true };
}

/** The caller has got a plain 500 or nothing at all; what went wrong inside is for whoever runs the sandbox. */
function warnOfDefect({ operationId, error }: Defect, { warn }: CommandContext): void {
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  warn(
    { ru: 'сбой самой песочницы ({where}): {reason}', en: 'a defect of the sandbox itself ({where}): {reason}' },
    { where: operationId ?? 'background', reason },
  );
}

async function* tellOnce(started: StartedSandbox, end: Promise<void>): AsyncGenerator<StartedSandbox> {
  yield started;
  await end;
}

function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

async function inputEnded({ stdin }: CommandContext): Promise<void> {
  // What comes in is of no interest, only its end.
  for await (const _ of stdin.stream());
}
