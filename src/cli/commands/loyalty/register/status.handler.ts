import { withStyk } from '../../../connection/with-styk.ts';
import type { CommandContext } from '../../../context/command-context.ts';
import type { CommandResult } from '../../../output/result.ts';
import { exitCodeOf, registerText } from './register-text.ts';
import type { RegisterStatusInput } from './status.command.ts';
import { waitForEnd } from './wait-for-end.ts';

export function run({ args, options }: RegisterStatusInput, context: CommandContext): Promise<CommandResult> {
  return withStyk(options, context, async ({ styk }) => {
    const register = options.wait
      ? await waitForEnd(styk, args.registerId, context)
      : await styk.loyalty.getRegister(args.registerId, { signal: context.signal });
    return { data: register, exitCode: exitCodeOf(register), text: (view) => registerText(register, view) };
  });
}
