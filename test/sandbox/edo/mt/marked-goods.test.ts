import { sampleUpd, type Upd } from '@styk/sdk/edo';
import { expect, test } from 'vitest';
import { type Exchange, startExchange } from '../exchange-harness.ts';

const MINUTE = 60_000;
const codeOf = (serial: string) => `010460000000001521${serial}`;

/** Sends goods with these codes to the robot, which accepts them. */
async function sendGoods(
  exchange: Exchange,
  number: string,
  codes: readonly string[],
  without: readonly (keyof Upd)[] = [],
) {
  const [line] = sampleUpd().lines;
  const lines = [{ ...line, marked: [{ codes }] }] as unknown as Upd['lines'];
  const { documentId } = await exchange.sendSigned(await exchange.build({ number, lines }, without));
  await exchange.answered(documentId);
  return documentId;
}

async function answerOf({ styk }: Exchange, documentId: string) {
  const { state } = await styk.edo.getDocument(documentId);
  return state.registers?.find(({ register }) => register === 'gis-mt');
}

test('ГИС МТ answers a while after both have signed: all codes, some, none, and a number only once', async () => {
  const exchange = await startExchange();
  const { styk } = exchange;
  await styk.sandbox.setClock({ frozen: true });
  const first = await sendGoods(exchange, 'М-1', [codeOf('a1'), codeOf('a2')]);
  expect(await answerOf(exchange, first)).toMatchObject({ state: 'normal' });
  await styk.sandbox.setClock({ advanceMs: 2 * MINUTE });
  expect(await answerOf(exchange, first)).toEqual({
    register: 'gis-mt',
    state: 'success',
    text: 'Принято кодов: 2',
  });

  const some = await sendGoods(exchange, 'М-2', [codeOf('a1'), codeOf('UNKNOWN1'), codeOf('b1')]);
  const none = await sendGoods(exchange, 'М-3', [codeOf('a2')]);
  const double = await sendGoods(exchange, 'М-1', [codeOf('c1')]);
  await styk.sandbox.setClock({ advanceMs: 2 * MINUTE });
  const partly = await answerOf(exchange, some);
  expect(partly).toMatchObject({ state: 'warning' });
  expect(partly?.text).toContain('Принято кодов: 1 из 3');
  expect(partly?.text).toContain(`владелец другой — ${codeOf('a1')}`);
  expect(partly?.text).toContain(`5: код маркировки не найден — ${codeOf('UNKNOWN1')}`);
  expect(await answerOf(exchange, none)).toMatchObject({ state: 'error' });
  expect((await answerOf(exchange, double))?.text).toMatch(/^4: /);
  expect((await styk.sandbox.checkInvariants()).violations).toEqual([]);
});

test('a document without marked goods is none of ГИС МТ’s business', async () => {
  const exchange = await startExchange();
  const { documentId } = await exchange.sendSigned(await exchange.build());
  await exchange.answered(documentId);
  expect(await answerOf(exchange, documentId)).toBeUndefined();
});
