import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadConfig } from './config.ts';
import { type OpenTill, openTill } from './open-till.ts';

const usage = `Касса программы лояльности

  npm start -- sale --card 2200000000000001 --qty 0.456 --price 899.00 [--redeem 100]
  npm start -- refund --receipt fn9999078902005430-fd1 --qty 0.456
  npm start -- drain      отправить очередь; запускайте раз в минуту (cron, systemd, планировщик Windows)
  npm start -- status     что ждёт отправки и от чего центр отказался; код 1, если есть отказы
`;

const options = {
  card: { type: 'string' },
  sku: { type: 'string', default: '4600000000017' },
  name: { type: 'string', default: 'Сыр Российский' },
  qty: { type: 'string', default: '1' },
  unit: { type: 'string', default: 'kg' },
  price: { type: 'string', default: '899.00' },
  redeem: { type: 'string', default: '0' },
  receipt: { type: 'string' },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

const actions: Readonly<Record<string, (till: OpenTill, values: Values) => Promise<string>>> = {
  async sale({ till }, { card, sku, name, qty, unit, price, redeem }) {
    const lines = [{ lineId: '1', sku, name, qty, unit, priceKop: kopecks(price) }];
    const order = { lines, redeem: points(redeem), ...(card === undefined ? {} : { card }) };
    const { printed, status, code } = await till.sell(order);
    return [...printed, '', `[${status}${code === undefined ? '' : ` ${code}`}]`].join('\n');
  },
  async refund({ till }, { receipt, qty }) {
    if (receipt === undefined) return usage;
    const outcome = await till.giveBack({ receiptKey: receipt, lines: [{ lineId: '1', qty }] });
    return JSON.stringify(outcome, undefined, 2);
  },
  drain: async ({ till }) => `В очереди: ${await till.drain()}`,
  async status({ queue }) {
    const refused = queue.refusals();
    if (refused.length > 0) process.exitCode = 1;
    return JSON.stringify({ queued: queue.length, refused }, undefined, 2);
  },
};

try {
  process.stdout.write(`${await run(process.argv.slice(2))}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function run(args: string[]): Promise<string> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const action = actions[positionals[0] ?? ''];
  if (action === undefined) return usage;
  const open = openTill(loadConfig(resolve(import.meta.dirname, '..')));
  try {
    return await action(open, values);
  } finally {
    await open.close();
  }
}

/** `899.00` → `89900` */
function kopecks(price: string): number {
  const match = /^(\d{1,9})(?:\.(\d{2}))?$/.exec(price);
  if (match === null) throw new Error(`--price ${price}: нужны рубли с двумя знаками, например 899.00`);
  return Number(`${match[1]}${match[2] ?? '00'}`);
}

function points(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--redeem ${text}: нужно целое число баллов, например 100`);
  return Number(text);
}
