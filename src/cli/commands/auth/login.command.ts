import { connectionOptions } from '../../connection/options.ts';
import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';

const spec = describeCommand({
  path: ['auth', 'login'],
  summary: { ru: 'войти с ключом доступа', en: 'sign in with an access key' },
  description: {
    ru: 'Секрет берётся из STYK_CLIENT_SECRET, файла, стандартного ввода или вопроса, но не из параметра: параметры видны всем. Сохраняется после проверки, в файле только для владельца.',
    en: 'The secret comes from STYK_CLIENT_SECRET, a file, standard input or a question, never from an option: options can be seen by everybody. It is kept once it has been verified, in a file for its owner alone.',
  },
  options: [
    ...connectionOptions,
    { flags: '--secret-file <file>', summary: { ru: 'файл с секретом', en: 'file with the secret' } },
    {
      flags: '--secret-stdin',
      summary: { ru: 'секрет со стандартного ввода', en: 'the secret from standard input' },
    },
  ],
  prompts: [{ option: 'client-id' }, { option: 'secret-stdin' }],
  examples: [
    { command: 'styk auth login', summary: { ru: 'Спросит ключ и секрет', en: 'Asks for the key and its secret' } },
    {
      command: 'styk auth login --client-id cli_01JD2Q7F8X --secret-file secret.txt --profile test',
      summary: { ru: 'Без вопросов, в отдельный профиль', en: 'Without questions, into a profile of its own' },
    },
  ],
});

export type AuthLoginInput = InputOf<typeof spec>;
export const authLogin = defineCommand(spec, () => import('./login.handler.ts'));
