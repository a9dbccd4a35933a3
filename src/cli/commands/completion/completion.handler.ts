import type { CommandContext } from '../../context/command-context.ts';
import type { CommandResult } from '../../output/result.ts';
import { bashScript } from './bash-script.ts';
import type { CompletionInput } from './completion.command.ts';
import { type CompletionPlace, completionPlaces } from './completion-places.ts';
import { fishScript } from './fish-script.ts';
import { powershellScript } from './powershell-script.ts';
import { zshScript } from './zsh-script.ts';

const writers: Record<CompletionInput['args']['shell'], (places: readonly CompletionPlace[]) => string> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
  powershell: powershellScript,
};

export async function run({ args: { shell } }: CompletionInput, context: CommandContext): Promise<CommandResult> {
  const script = writers[shell](completionPlaces(context.commands, context));
  return { data: { shell, script }, text: () => script };
}
