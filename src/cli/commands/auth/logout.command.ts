import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';

const spec = describeCommand({
  path: ['auth', 'logout'],
  summary: { ru: 'забыть ключ доступа', en: 'forget the access key' },
  description: {
    ru: 'Стирает ключ и секрет профиля на этом компьютере. Сам ключ остаётся действительным.',
    en: "Removes the profile's key and secret from this computer. The key itself stays valid.",
  },
  examples: [
    { command: 'styk auth logout --profile test', summary: { ru: 'Забыть один профиль', en: 'Forget one profile' } },
  ],
});

export type AuthLogoutInput = InputOf<typeof spec>;
export const authLogout = defineCommand(spec, () => import('./logout.handler.ts'));
