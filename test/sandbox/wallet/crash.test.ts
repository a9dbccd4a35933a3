import { expect, test } from 'vitest';
import { startSandbox } from '../../../src/sandbox/server.ts';
import { tempFolder } from '../../temp-folder.ts';
import { connect } from '../harness.ts';
import { spawnSandbox } from '../spawned-sandbox.ts';

const rub = (amount: number) => ({ amount, currency: 'RUB' });

test('W01–W10: kill -9 while cards are sold and pay, in payments and at tills, leaves the books true', async () => {
  const dataDir = tempFolder();
  for (let round = 0; round < 3; round += 1) {
    const { child, sandbox } = await spawnSandbox(dataDir);
    const { call } = await connect(sandbox);
    let keys = 0;
    let answered = 0;
    // By what has been done and not by the clock: a slow machine is killed amid as much work as a fast one.
    const enough = 150 + round * 61;
    const post = async (path: string, body: object) => {
      keys += 1;
      const reply = await call('POST', path, { body, key: `round-${round}-${keys}` });
      if (reply.status < 300) answered += 1;
      if (answered === enough) child.kill('SIGKILL');
      return reply.json;
    };
    const sell = async (name: string) => {
      for (let index = 0; ; index += 1) {
        const occurredAt = new Date().toISOString();
        const saleRef = `${name}-${index}`;
        const issued = await post('/giftcards/v1/cards:issue', { cards: [{ ref: saleRef, medium: 'digital' }] });
        const card = `/giftcards/v1/cards/${issued.results[0].card.cardId}`;
        await post(`${card}:activate`, { amount: rub(1000), saleRef, paidWith: ['cash'], occurredAt });
        const { redemptionId } = await post(`${card}:redeem`, {
          amount: rub(300),
          saleRef: `${saleRef}-b`,
          occurredAt,
        });
        await post(`/giftcards/v1/redemptions/${redemptionId}:capture`, {});
        const hold = await post(`${card}:redeem`, { amount: rub(700), saleRef: `${saleRef}-c`, occurredAt });
        const tenders = [
          { kind: 'gift', amount: rub(700), redemptionId: hold.redemptionId },
          { kind: 'credit', amount: rub(300), creditAgreementId: 'agreement' },
        ];
        const payment = { externalId: saleRef, amount: rub(1000), tenders, occurredAt };
        const { paymentId } = await post('/wallet/v1/payments', payment);
        await post(`/wallet/v1/payments/${paymentId}:capture`, {});
        await post(`/wallet/v1/payments/${paymentId}:refund`, { refundKey: saleRef, amount: rub(500), occurredAt });
      }
    };
    const tills = Array.from({ length: 8 }, (_, index) => sell(`round-${round}-till-${index}`).catch(() => undefined));
    await Promise.all(tills);
    expect(answered).toBeGreaterThanOrEqual(enough);

    const reopened = await startSandbox({ dataDir, port: 0 });
    const after = await connect(reopened);
    expect((await after.call('GET', '/sandbox/v1/invariants')).json).toMatchObject({ ok: true });
    await reopened.close();
  }
});
