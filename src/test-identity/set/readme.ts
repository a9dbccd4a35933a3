import type { Language } from '@styk/sdk/errors';
import { nextCommands } from './next-commands.ts';
import type { SetFile } from './set-file.ts';

const TEXTS = {
  ru: {
    title: 'Тестовые ключи и сертификаты: TEST ONLY',
    warning:
      '**Только для проб.** Люди и номера вымышлены, ключи лежат открыто. Не доверяйте этому центру нигде, кроме тестов, и не подписывайте ничего настоящего.',
    files: 'Что в папке',
    heading: '| Файл | Что это |',
    passphrase: 'Пароль файлов `.pfx` показан один раз, когда папка создавалась; он не записан нигде.',
    next: 'Что попробовать',
    here: 'Команды запускаются в этой папке.',
  },
  en: {
    title: 'Test keys and certificates: TEST ONLY',
    warning:
      '**For trying things out only.** People and numbers are invented, the keys lie open. Trust this authority nowhere but in tests, and sign nothing real with these keys.',
    files: 'What is in this folder',
    heading: '| File | What it is |',
    passphrase:
      'The passphrase of the `.pfx` files was shown once, when the folder was made; it is written down nowhere.',
    next: 'What to try',
    here: 'Run the commands in this folder.',
  },
} as const;

/** The page that lies in a set. `hasGivenPassphrase`: the user knows the passphrase already. */
export function setReadme(
  files: readonly SetFile[],
  inn: string,
  language: Language,
  hasGivenPassphrase: boolean,
): string {
  const texts = TEXTS[language];
  const commands = nextCommands((file) => file, inn);
  return [
    `# ${texts.title}`,
    '',
    texts.warning,
    '',
    `## ${texts.files}`,
    '',
    texts.heading,
    '| --- | --- |',
    ...files.map(({ name, about }) => `| \`${name}\` | ${about[language]} |`),
    '',
    ...(hasGivenPassphrase ? [] : [texts.passphrase, '']),
    `## ${texts.next}`,
    '',
    texts.here,
    '',
    '```sh',
    ...commands.flatMap(({ command, about }) => [`# ${about[language]}`, command]),
    '```',
    '',
  ].join('\n');
}
