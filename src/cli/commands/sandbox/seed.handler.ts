import type { CommandContext } from '../../context/command-context.ts';
import type { CommandResult } from '../../output/result.ts';
import type { SandboxSeedInput } from './seed.command.ts';
import { withSandbox } from './with-sandbox.ts';

export function run({ args, options }: SandboxSeedInput, context: CommandContext): Promise<CommandResult> {
  return withSandbox(options, context, async (control) => {
    const data = await control.seedSandbox({ scenario: args.scenario }, { signal: context.signal });
    const { members } = data;
    return { data, text: (view) => view.text({ ru: 'Участников: {members}', en: 'Members: {members}' }, { members }) };
  });
}
