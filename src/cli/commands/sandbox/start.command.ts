import { SCENARIOS } from '../../../sandbox/scenario-names.ts';
import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';
import { dataOption } from './data-folder.ts';

const spec = describeCommand({
  path: ['sandbox', 'start'],
  summary: { ru: 'запустить локальную экосистему', en: 'start the local ecosystem' },
  description: {
    ru: 'Работает на 127.0.0.1, пока не остановят. Данные переживают перезапуск. Ключи встроенного партнёра — в ответе и в sandbox.json папки данных.',
    en: 'Serves on 127.0.0.1 until it is stopped. Data survive a restart. The keys of the built-in partner are in the answer and in sandbox.json of the data folder.',
  },
  options: [
    {
      flags: '--port <number>',
      type: 'integer',
      default: 4010,
      summary: { ru: 'порт; 0 — любой свободный', en: 'port; 0 takes any free one' },
    },
    dataOption,
    {
      flags: '--ephemeral',
      summary: {
        ru: 'всё в памяти, после остановки ничего не останется',
        en: 'everything in memory, nothing is left after it stops',
      },
    },
    {
      flags: '--seed <scenario>',
      choices: SCENARIOS,
      summary: { ru: 'заполнить участниками', en: 'fill with members' },
    },
    { flags: '--clock <time>', summary: { ru: 'время песочницы (RFC 3339)', en: "the sandbox's time (RFC 3339)" } },
    {
      flags: '--freeze',
      summary: {
        ru: 'часы стоят с самого начала, пока их не передвинут',
        en: 'the clock stands still from the start until it is moved',
      },
    },
    {
      flags: '--random-seed <text>',
      summary: {
        ru: 'всё случайное и все идентификаторы следуют из этого текста, а вызов отвечает, когда сделано всё, что из него следует: с --clock и --freeze два прогона одинаковы',
        en: 'all chance and all ids follow from this text, and a call is answered when all that follows from it is done: with --clock and --freeze two runs are the same',
      },
    },
    { flags: '--detach', summary: { ru: 'оставить работать и вернуться', en: 'leave it running and return' } },
    {
      flags: '--until-stdin-ends',
      summary: { ru: 'остановиться, когда закроется стандартный ввод', en: 'stop when standard input is closed' },
    },
  ],
  examples: [
    {
      command: 'styk sandbox start --seed small',
      summary: { ru: 'С двумястами участниками', en: 'With two hundred members' },
    },
    {
      command: 'styk sandbox start --seed small --random-seed 42 --clock 2027-03-01T09:00:00Z --freeze',
      summary: { ru: 'Каждый прогон одинаков', en: 'The same in every run' },
    },
    { command: 'styk sandbox start --port 0 --detach --json', summary: { ru: 'Для скрипта', en: 'For a script' } },
  ],
});

export type SandboxStartInput = InputOf<typeof spec>;
export const sandboxStart = defineCommand(spec, () => import('./start.handler.ts'));
