import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';

const spec = describeCommand({
  path: ['conformance', 'run'],
  summary: { ru: 'проверить программу партнёра', en: "check a partner's program" },
  description: {
    ru: 'Запускает экосистему и драйвер, проигрывает сценарии со сбоями и судит по журналу. Код 0 — все блокирующие проверки пройдены, 1 — нет, 2 — нечего проверять, 3 — проверить не удалось.',
    en: 'Starts the ecosystem and the driver, plays scenarios with faults and judges by the journal. Code 0: all blocking checks passed, 1: not all, 2: nothing to check, 3: could not run.',
  },
  options: [
    { flags: '--profile <name>', summary: { ru: 'профиль партнёра', en: 'profile of the partner' } },
    {
      flags: '--driver <command>',
      required: true,
      summary: { ru: 'команда или адрес драйвера', en: 'command or address of the driver' },
    },
    {
      flags: '--mode <mode>',
      choices: ['quick', 'full', 'certify'],
      default: 'quick',
      summary: { ru: 'насколько подробно', en: 'how thoroughly' },
    },
    { flags: '--only <id...>', summary: { ru: 'только эти требования', en: 'only these requirements' } },
    { flags: '--out <dir>', summary: { ru: 'папка для отчёта', en: 'folder for the report' } },
  ],
  examples: [
    {
      command: 'styk conformance run --profile loyalty-pos --driver "node driver/driver.ts" --out styk-conformance',
      summary: { ru: 'Проверить кассу и записать отчёт', en: 'Check a till and write the report' },
    },
    {
      command:
        'styk conformance run --profile loyalty-pos --driver http://127.0.0.1:8080/driver --only LOY-08 --mode full',
      summary: { ru: 'Одна проверка работающей программы', en: 'One check of a program that runs already' },
    },
  ],
});

export type RunInput = InputOf<typeof spec>;
export const conformanceRun = defineCommand(spec, () => import('./run.handler.ts'));
