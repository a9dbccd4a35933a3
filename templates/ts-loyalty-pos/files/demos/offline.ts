import { basket, card } from '../tests/till-at-test.ts';
import { demo, say } from './demo-till.ts';

await demo(async ({ till, centre, queue }) => {
  say('Центр недоступен. Покупатель просит списать 100 баллов…');
  await centre.stop();
  const { printed, pointsDiscountKop } = await till.sell({ lines: basket, card, redeem: 100 });
  say(`\n${printed.join('\n')}\n`);
  say(`Списано баллами: ${pointsDiscountKop} коп., в очереди: ${queue.length}`);
  await centre.start();
  say('Связь есть. Касса отправляет очередь…');
  say(`Осталось: ${await till.drain()}`);
  for (const { receiptKey, offline, occurredAt } of centre.sales.values()) {
    say(`В центре: ${receiptKey}, offline: ${offline}, время продажи: ${occurredAt}`);
  }
});
