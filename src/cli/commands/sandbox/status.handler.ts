import type { Health } from '@styk/sdk/api/sandbox';
import { readState, type SandboxState } from '../../../sandbox/state-file.ts';
import { withClient } from '../../connection/with-styk.ts';
import type { CommandContext } from '../../context/command-context.ts';
import { exitCodes } from '../../output/exit-code.ts';
import type { CommandResult } from '../../output/result.ts';
import { dataFolder } from './data-folder.ts';
import type { SandboxStatusInput } from './status.command.ts';

export async function run({ options }: SandboxStatusInput, context: CommandContext): Promise<CommandResult> {
  const folder = dataFolder(options, context);
  const sandbox = readState(folder);
  const health = sandbox && (await askHealth(sandbox, context));
  if (sandbox === undefined || health === undefined) {
    return {
      data: { running: false, data: folder },
      text: (view) =>
        view.text({ ru: 'Не работает (данные: {folder})', en: 'Not running (data: {folder})' }, { folder }),
      exitCode: exitCodes.invalid,
    };
  }
  const { url, controlUrl, consoleUrl, pid, data, startedAt } = sandbox;
  const { version, now } = health;
  return {
    data: { running: true, url, controlUrl, consoleUrl, pid, data, startedAt, version, now },
    text: (view) =>
      [
        view.text({ ru: 'Работает: {url} (процесс {pid})', en: 'Running: {url} (process {pid})' }, { url, pid }),
        view.text({ ru: 'Консоль в браузере: {consoleUrl}', en: 'Console in a browser: {consoleUrl}' }, { consoleUrl }),
        view.text({ ru: 'Время песочницы: {now}', en: "The sandbox's time: {now}" }, { now }),
        view.text({ ru: 'Данные: {data}', en: 'Data: {data}' }, { data }),
      ].join('\n'),
  };
}

/** A process may have taken over the number of a killed sandbox; only an answer tells. */
async function askHealth(sandbox: SandboxState, context: CommandContext): Promise<Health | undefined> {
  try {
    return await withClient({ baseUrl: sandbox.url, sandbox }, undefined, context, ({ sandbox: control }) =>
      control.getHealth({ signal: context.signal }),
    );
  } catch (error) {
    context.signal.throwIfAborted();
    if (error instanceof Error) return undefined;
    throw error;
  }
}
