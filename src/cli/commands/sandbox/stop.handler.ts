import { readState } from '../../../sandbox/state-file.ts';
import type { CommandContext } from '../../context/command-context.ts';
import type { CommandResult } from '../../output/result.ts';
import { dataFolder } from './data-folder.ts';
import { sandboxCommandErrors } from './errors.ts';
import type { SandboxStopInput } from './stop.command.ts';

const TIMEOUT_MS = 15_000;
const POLL_MS = 30;

export async function run({ options }: SandboxStopInput, context: CommandContext): Promise<CommandResult> {
  const folder = dataFolder(options, context);
  const sandbox = readState(folder);
  const data = { stopped: sandbox !== undefined, pid: sandbox?.pid ?? null, data: folder };
  if (sandbox !== undefined) {
    process.kill(sandbox.pid, 'SIGTERM');
    for (let waited = 0; readState(folder)?.pid === sandbox.pid; waited += POLL_MS) {
      if (waited > TIMEOUT_MS) {
        throw sandboxCommandErrors.create('sandbox-stop-failed', { pid: sandbox.pid, seconds: TIMEOUT_MS / 1000 });
      }
      await context.clock.sleep(POLL_MS, context.signal);
    }
  }
  return {
    data,
    text: (view) =>
      data.stopped
        ? view.text({ ru: 'Остановлена', en: 'Stopped' })
        : view.text({ ru: 'Не была запущена', en: 'It was not running' }),
  };
}
