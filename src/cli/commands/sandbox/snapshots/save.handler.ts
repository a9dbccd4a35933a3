import type { CommandContext } from '../../../context/command-context.ts';
import type { CommandResult } from '../../../output/result.ts';
import { withSandbox } from '../with-sandbox.ts';
import type { SandboxSnapshotInput } from './save.command.ts';
import { snapshotResult } from './snapshots-result.ts';

export function run({ args, options }: SandboxSnapshotInput, context: CommandContext): Promise<CommandResult> {
  return withSandbox(options, context, async (control) =>
    snapshotResult(await control.saveSnapshot(args.name, { signal: context.signal }), {
      ru: 'Сохранено: {name} ({at})',
      en: 'Kept: {name} ({at})',
    }),
  );
}
