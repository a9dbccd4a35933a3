import { basket, card } from '../tests/till-at-test.ts';
import { demo, say } from './demo-till.ts';

await demo(async ({ till, centre }) => {
  say('Центр регистрирует продажу, но его ответы теряются…');
  centre.loseAnswers('POST /sales');
  const { printed } = await till.sell({ lines: basket, card });
  say(`\n${printed.join('\n')}\n`);
  say('Чек напечатан, продажа в очереди. Связь восстановилась, касса повторяет её с тем же ключом.');
  centre.answerAgain();
  say(`Осталось в очереди: ${await till.drain()}`);
  const attempts = centre.calls.filter(({ operation }) => operation === 'POST /sales');
  say(`Попыток: ${attempts.length}, разных ключей: ${new Set(attempts.map(({ key }) => key)).size}`);
  say(`Продаж в центре: ${centre.sales.size}`);
});
