import { randomUUID } from 'node:crypto';
import { waybillConsignor } from '@styk/sdk/edo';
import { expect, test } from 'vitest';
import { type Exchange, startExchange } from '../exchange-harness.ts';

const MINUTE = 60_000;

/** A first title of one's own for the carrier that the sandbox plays. */
async function sendWaybill({ styk, sendSigned }: Exchange, number: string) {
  const { participantId: consignorId } = await styk.edo.getParticipant();
  const [carrier, consignee] = (await styk.edo.listCounterparties()).items;
  const input = {
    ...waybillConsignor.sample(),
    number,
    date: '2026-11-20',
    consignorId,
    carrierId: carrier?.participantId,
    consigneeId: consignee?.participantId,
  };
  const createdAt = { epochMs: Date.parse('2026-11-20T09:00:00Z'), tz: 'Europe/Moscow' };
  const { fileName, bytes } = await waybillConsignor.build(input, {
    documentGuid: randomUUID(),
    createdAt,
    programVersion: 'test',
  });
  return sendSigned({ fileName, bytes });
}

/** What ГИС ЭПД has said, once the operator has handed the waybill over. */
async function answerOf({ styk }: Exchange, documentId: string) {
  for (;;) {
    const { state } = await styk.edo.getDocument(documentId);
    const answer = state.registers?.find(({ register }) => register === 'epd');
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test('a waybill gets its УИД and QR code after a while; the page of the code shows how it stands', async () => {
  const exchange = await startExchange();
  const { styk, sandbox } = exchange;
  await styk.sandbox.setClock({ frozen: true });
  const { documentId, type } = await sendWaybill(exchange, 'ТрН-15');
  expect(type).toBe('etrn');
  expect(await answerOf(exchange, documentId)).toMatchObject({ state: 'normal' });
  await styk.sandbox.setClock({ advanceMs: MINUTE });
  const answer = await answerOf(exchange, documentId);
  expect(answer).toMatchObject({ state: 'success', reference: expect.stringMatching(/^[\da-f-]{36}$/) });
  expect(answer.qr).toContain(answer.reference ?? '-');

  const page = await fetch(`${sandbox.url}/epd/waybill?uid=${answer.reference}`);
  const html = await page.text();
  expect([page.status, html.includes('ТрН-15'), html.includes('<svg')]).toEqual([200, true, true]);
  expect((await fetch(`${sandbox.url}/epd/waybill?uid=${randomUUID()}`)).status).toBe(404);
});

test('a second waybill of the same number and day is refused, as is one that is meant to be; a late answer is late', async () => {
  const exchange = await startExchange();
  const { styk } = exchange;
  await styk.sandbox.setClock({ frozen: true });
  const ids: string[] = [];
  for (const number of ['7', '7', 'ГИС-ОТКАЗ-8', 'ГИС-ПАУЗА-9']) {
    const { documentId } = await sendWaybill(exchange, number);
    await answerOf(exchange, documentId);
    ids.push(documentId);
  }
  await styk.sandbox.setClock({ advanceMs: MINUTE });
  const answers = await Promise.all(ids.map((id) => answerOf(exchange, id)));
  expect(answers.map(({ state }) => state)).toEqual(['success', 'error', 'error', 'normal']);
  expect(answers[1]?.text).toContain('уже зарегистрирована');
  expect(answers[1]?.reference).toBeUndefined();
  await styk.sandbox.setClock({ advanceMs: 60 * MINUTE });
  expect((await answerOf(exchange, ids[3] ?? '')).state).toBe('success');
  expect((await styk.sandbox.checkInvariants()).violations).toEqual([]);
});
