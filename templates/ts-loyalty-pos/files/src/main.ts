import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadConfig } from './config.ts';
import { openTill } from './open-till.ts';

const usage = `Касса программы лояльности

  npm start -- sale --card 2200000000000001 --qty 0.456 --price 899.00 [--redeem 100]
  npm start -- refund --receipt fn9999078902005430-fd1 --qty 0.456
  npm start -- drain
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    card: { type: 'string' },
    sku: { type: 'string', default: '4600000000017' },
    name: { type: 'string', default: 'Сыр Российский' },
    qty: { type: 'string', default: '1' },
    unit: { type: 'string', default: 'kg' },
    price: { type: 'string', default: '899.00' },
    redeem: { type: 'string', default: '0' },
    receipt: { type: 'string' },
  },
});

const config = loadConfig(resolve(import.meta.dirname, '..'));
const { till, close } = openTill(config);
try {
  process.stdout.write(`${await run(positionals[0])}\n`);
} finally {
  await close();
}

async function run(action: string | undefined): Promise<string> {
  const { card, receipt, sku, name, qty, unit, price, redeem } = values;
  if (action === 'sale') {
    const lines = [{ lineId: '1', sku, name, qty, unit, priceKop: kopecks(price) }];
    const { printed, status, code } = await till.sell({
      lines,
      redeem: Number(redeem),
      ...(card === undefined ? {} : { card }),
    });
    return [...printed, '', `[${status}${code === undefined ? '' : ` ${code}`}]`].join('\n');
  }
  if (action === 'refund' && receipt !== undefined) {
    const outcome = await till.giveBack({ receiptKey: receipt, lines: [{ lineId: '1', qty }] });
    return JSON.stringify(outcome, undefined, 2);
  }
  if (action === 'drain') return `В очереди: ${await till.drain()}`;
  return usage;
}

/** `899.00` → `89900` */
function kopecks(price: string): number {
  const match = /^(\d{1,9})(?:\.(\d{2}))?$/.exec(price);
  if (match === null) throw new Error(`--price ${price}: нужны рубли с двумя знаками, например 899.00`);
  return Number(`${match[1]}${match[2] ?? '00'}`);
}
