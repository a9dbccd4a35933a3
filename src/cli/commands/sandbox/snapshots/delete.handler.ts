import type { CommandContext } from '../../../context/command-context.ts';
import type { CommandResult } from '../../../output/result.ts';
import { withSandbox } from '../with-sandbox.ts';
import type { SandboxForgetInput } from './delete.command.ts';

export function run({ args, options }: SandboxForgetInput, context: CommandContext): Promise<CommandResult> {
  const { name } = args;
  return withSandbox(options, context, async (control) => {
    await control.deleteSnapshot(name, { signal: context.signal });
    return {
      data: { deleted: name },
      text: (view) => view.text({ ru: 'Снимок {name} удалён', en: 'Snapshot {name} deleted' }, { name }),
    };
  });
}
