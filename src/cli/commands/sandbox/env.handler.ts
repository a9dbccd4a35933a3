import type { CommandContext } from '../../context/command-context.ts';
import type { CommandResult } from '../../output/result.ts';
import type { SandboxEnvInput } from './env.command.ts';
import { runningSandbox } from './with-sandbox.ts';

export async function run({ options }: SandboxEnvInput, context: CommandContext): Promise<CommandResult> {
  const { url, credentials, webhookSecret } = runningSandbox(options, context);
  const variables = {
    STYK_BASE_URL: url,
    STYK_CLIENT_ID: credentials.clientId,
    STYK_CLIENT_SECRET: credentials.clientSecret,
    STYK_WEBHOOK_SECRET: webhookSecret,
  };
  return { data: variables, text: () => write(variables, options.format) };
}

function write(variables: Readonly<Record<string, string>>, format: SandboxEnvInput['options']['format']): string {
  if (format === 'json') return JSON.stringify(variables, null, 2);
  // Values are letters, digits and `+/=_-:.` by their making: single quotes cannot occur in them.
  const lines = Object.entries(variables).map(([name, value]) => `${name}='${value}'`);
  return lines.map((line) => (format === 'shell' ? `export ${line}` : line)).join('\n');
}
