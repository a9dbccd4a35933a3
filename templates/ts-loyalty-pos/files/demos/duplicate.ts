import { basket, card } from '../tests/till-at-test.ts';
import { demo, say } from './demo-till.ts';

await demo(async ({ till, centre, restart }) => {
  say('Ответ на продажу потерян, и тут же касса перезапущена…');
  centre.loseAnswers('POST /sales');
  const { receiptKey } = await till.sell({ lines: basket, card });
  centre.answerAgain();
  const again = await restart();
  say(`После перезапуска в очереди: ${again.queue.length}`);
  say(`Отправлено, осталось: ${await again.till.drain()}`);
  say(`Чек ${receiptKey}: продаж в центре ${centre.sales.size}, баллы начислены один раз`);
});
