import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';

const spec = describeCommand({
  path: ['demo'],
  summary: { ru: 'главное дело целиком, без сети', en: 'the main job from end to end, offline' },
  description: {
    ru: 'Поднимает песочницу, подключает партнёра, делает кассу из шаблона, проводит чеки, подписывает и отправляет УПД, проверяет кассу. Всё остаётся в папке.',
    en: 'Starts a sandbox, onboards a partner, makes a till from a template, registers receipts, signs and sends an УПД, checks the till. Everything stays in a folder.',
  },
  options: [
    { flags: '--out <dir>', default: 'demo-output', summary: { ru: 'куда складывать', en: 'where to put things' } },
    {
      flags: '--force',
      summary: { ru: 'стереть папку, даже если она не от demo', en: 'erase the folder even if demo did not make it' },
    },
  ],
  examples: [
    { command: 'styk demo', summary: { ru: 'Всё в папку demo-output', en: 'Everything into demo-output' } },
    {
      command: 'styk demo --lang en --out tour --json',
      summary: { ru: 'Шаги для программы, по строке на каждый', en: 'The steps for a program, a line each' },
    },
  ],
});

export type DemoInput = InputOf<typeof spec>;
export const demo = defineCommand(spec, () => import('./demo.handler.ts'));
