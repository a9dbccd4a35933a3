import { expect, test } from 'vitest';
import { connect, newKey, startClient } from '../harness.ts';

const SKU = 'WTR-500';
const LOCATION = 'msk-01';

async function startErp(settings: object) {
  let client = await startClient({ clock: Date.parse('2027-01-10T09:00:00Z') });
  const must = async (...args: Parameters<typeof client.call>) => {
    const answer = await client.call(...args);
    expect([args[1], answer.status < 300, answer.text]).toEqual([args[1], true, answer.text]);
    return answer.json;
  };
  await must('PUT', '/sandbox/v1/clock', { body: { frozen: true } });
  const asOf = '2027-01-10T09:00:00Z';
  const levels = [{ sku: SKU, location: LOCATION, freeQty: '10', asOf, journalWatermark: 0 }];
  await must('PUT', '/stock/v1/levels:batch', { body: { levels }, key: newKey() });
  const state = await must('POST', '/sandbox/v1/erp:simulate', {
    body: { running: true, storeIds: [LOCATION], snapshotEverySec: 600, delaySec: 1800, ...settings },
  });
  return {
    state,
    must,
    /** Confirmed, so that it does not expire. */
    async reserve(qty: string) {
      const body = { orderRef: newKey(), lines: [{ sku: SKU, location: LOCATION, qty }] };
      const { reservationId } = await must('POST', '/stock/v1/reservations', { body, key: newKey() });
      await must('POST', `/stock/v1/reservations/${reservationId}:confirm`, {
        body: { orderId: `ord_${newKey()}` },
        key: newKey(),
      });
    },
    async pass(ms: number) {
      await must('PUT', '/sandbox/v1/clock', { body: { advanceMs: ms } });
      client = await connect(client.sandbox);
      await must('POST', '/sandbox/v1/jobs/erp:run');
    },
    available: async () => (await must('GET', `/stock/v1/availability?sku=${SKU}&location=${LOCATION}`)).items[0],
    journal: () => must('GET', `/stock/v1/journal?location=${LOCATION}`),
    invariants: () => must('GET', '/sandbox/v1/invariants'),
  };
}

test.each(['none', 'late', 'duplicate', 'reorder'])(
  'an ERP half an hour behind loses no reservation and deducts none twice: %s',
  async (disorder) => {
    const erp = await startErp({ disorder });
    expect(erp.state).toMatchObject({ running: true, storeIds: [LOCATION], disorder, bookedSeq: 0, snapshots: 0 });
    await erp.reserve('3');
    for (let step = 0; step < 8; step += 1) {
      await erp.pass(600_000);
      const { available } = await erp.available();
      expect(Number(available)).toBe(step < 4 ? 7 : 5);
      if (step === 3) await erp.reserve('2');
    }
    const { acknowledgedSeq, lastSeq } = await erp.journal();
    expect(lastSeq).toBe(4);
    expect(acknowledgedSeq).toBe(4);
    expect(await erp.invariants()).toMatchObject({ violations: [] });
  },
);

test('an ERP that is stopped sends nothing; a store that is not there is refused', async () => {
  const erp = await startErp({});
  await erp.must('POST', '/sandbox/v1/erp:simulate', { body: { running: false } });
  await erp.reserve('3');
  await erp.pass(7_200_000);
  expect((await erp.journal()).acknowledgedSeq).toBe(0);
  const client = await startClient();
  const answer = await client.call('POST', '/sandbox/v1/erp:simulate', { body: { running: true, storeIds: ['no'] } });
  expect(answer.json.code).toBe('store-unknown');
});
