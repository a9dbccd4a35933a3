import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';
import { dataOption } from './data-folder.ts';

const spec = describeCommand({
  path: ['sandbox', 'env'],
  summary: { ru: 'переменные среды для программы партнёра', en: "environment variables for the partner's program" },
  options: [
    {
      flags: '--format <name>',
      choices: ['dotenv', 'json', 'shell'],
      default: 'dotenv',
      summary: { ru: 'вид', en: 'form' },
    },
    dataOption,
  ],
  examples: [
    { command: 'styk sandbox env > .env', summary: { ru: 'В файл .env', en: 'Into the file .env' } },
    { command: 'eval "$(styk sandbox env --format shell)"', summary: { ru: 'В оболочку', en: 'Into the shell' } },
  ],
});

export type SandboxEnvInput = InputOf<typeof spec>;
export const sandboxEnv = defineCommand(spec, () => import('./env.handler.ts'));
