import { connectionOptions } from '../../connection/options.ts';
import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';

const spec = describeCommand({
  path: ['auth', 'status'],
  summary: { ru: 'кем и куда выполнен вход', en: 'who is signed in, and where' },
  options: connectionOptions,
  examples: [
    { command: 'styk auth status', summary: { ru: 'Ключ, права и срок', en: 'Key, scopes and expiry' } },
    {
      command: 'styk auth status --profile test --json',
      summary: { ru: 'То же о другом профиле для программы', en: 'The same about another profile for a program' },
    },
  ],
});

export type AuthStatusInput = InputOf<typeof spec>;
export const authStatus = defineCommand(spec, () => import('./status.handler.ts'));
