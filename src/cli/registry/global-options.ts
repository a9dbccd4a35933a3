import type { OptionSpec, OptionValues } from './option-spec.ts';

/** Understood by every command. */
export const globalOptions = [
  {
    flags: '--json',
    summary: { ru: 'вывести один JSON (для потоков — NDJSON)', en: 'print one JSON value (NDJSON for streams)' },
  },
  { flags: '--quiet', summary: { ru: 'без предупреждений и хода работы', en: 'no warnings and no progress' } },
  { flags: '--lang <code>', choices: ['ru', 'en'], summary: { ru: 'язык сообщений', en: 'language of messages' } },
  { flags: '--profile <name>', summary: { ru: 'профиль настроек', en: 'settings profile' } },
  { flags: '--config <file>', summary: { ru: 'файл настроек проекта', en: 'project configuration file' } },
  { flags: '--no-color', summary: { ru: 'без цветов', en: 'no colours' } },
  { flags: '--yes', summary: { ru: 'отвечать «да» на вопросы', en: 'answer yes to questions' } },
  { flags: '--verbose', summary: { ru: 'подробности ошибок', en: 'details of errors' } },
] as const satisfies readonly OptionSpec[];

export type GlobalOptions = OptionValues<typeof globalOptions>;
