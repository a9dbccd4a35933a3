import { expect, test } from 'vitest';
import { epdInvariant } from '../../../../src/sandbox/services/edo/epd/invariants.ts';
import { settleWaybills, withdrawWaybill } from '../../../../src/sandbox/services/edo/epd/register.ts';
import { findWaybill, insertWaybill } from '../../../../src/sandbox/services/edo/epd/store.ts';
import {
  addTitle,
  answerWaybill,
  beginWaybill,
  isQrValid,
  type Waybill,
} from '../../../../src/sandbox/services/edo/epd/waybill.ts';
import { scenarioOf } from '../../../../src/sandbox/services/edo/network/scenario.ts';
import { NetworkHarness, random } from '../network/network-harness.ts';

const OPERATIONS = 100_000;
const SECOND = 1000;
const CARRIER = 'STY0000000000000000000000000000001';

interface Naive {
  readonly id: string;
  readonly number: string;
  readonly date: string;
  /** When the answer comes. */
  readonly due: number;
  state: 'waiting' | 'refused' | 'registered' | 'annulled';
}

test('ED02: 100,000 random waybills, waits and annulments against a list', () => {
  const net = new NetworkHarness();
  const pick = random(20_261_101);
  const all: Naive[] = [];
  let waiting: Naive[] = [];
  const seen = { registered: 0, refused: 0, annulled: 0 };

  const catchUp = () => {
    settleWaybills(net.context());
    const due = waiting.filter((one) => one.due <= net.now).sort((a, b) => a.due - b.due || (a.id < b.id ? -1 : 1));
    for (const one of due) {
      const today = new Date(one.due + 3 * 3600 * SECOND).toISOString().slice(0, 10);
      const isDouble = all.some(
        (other) => other.state === 'registered' && other.number === one.number && other.date === one.date,
      );
      one.state = isDouble || one.date > today || one.number.includes('ОТКАЗ') ? 'refused' : 'registered';
      seen[one.state] += 1;
    }
    waiting = waiting.filter(({ state }) => state === 'waiting');
    for (const { id, state } of due) {
      const stage = findWaybill(net.database.tx, id)?.stage;
      expect([id, stage]).toEqual([id, state]);
    }
  };

  const send = () => {
    const kind = pick(20);
    const word = kind === 0 ? 'ГИС-ОТКАЗ-' : kind === 1 ? 'ГИС-ПАУЗА-' : '';
    const number = `${word}${pick(40) === 0 ? pick(50) : `n${all.length}`}`;
    const date = pick(30) === 0 ? '2099-01-01' : '2026-11-20';
    const id = net.send(CARRIER, { number, date });
    // Without a file of its own: the titles of waybills are read by the test over HTTP.
    insertWaybill(net.database.tx, {
      ...beginWaybill(net.now, scenarioOf(number)),
      documentId: id,
      fileId: id,
      consignorInn: '9699000012',
      number,
      date,
    });
    const one: Naive = { id, number, date, due: net.now + (kind === 1 ? 3600 : 30) * SECOND, state: 'waiting' };
    all.push(one);
    waiting.push(one);
  };

  net.inPortions(OPERATIONS, () => {
    const dice = pick(100);
    if (dice < 4) send();
    else if (dice < 96) {
      net.now += pick(3) * SECOND;
      catchUp();
    } else {
      const one = all[pick(all.length + 1)];
      if (one === undefined) return;
      withdrawWaybill(net.context(), net.document(one.id));
      if (one.state !== 'annulled') seen.annulled += 1;
      one.state = 'annulled';
      waiting = waiting.filter(({ id }) => id !== one.id);
      expect(findWaybill(net.database.tx, one.id)?.stage).toBe('annulled');
    }
  });
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(100);
  expect(net.violations(epdInvariant)).toEqual([]);
  const uids = net.count('(SELECT DISTINCT uid FROM edo_waybill WHERE uid IS NOT NULL)');
  expect(uids).toBe(net.count('edo_waybill WHERE uid IS NOT NULL'));
});

test('titles count in their order and under their УИД; the QR code is valid from the acceptance to the handover', () => {
  const begun = beginWaybill(0, 'plain');
  const facts = { uid: 'u', scenario: 'plain', isDouble: false, isAhead: false } as const;
  const registered = answerWaybill(begun, facts);
  const walk = (start: Waybill, ...prefixes: readonly string[]) =>
    prefixes.reduce((waybill, prefix) => addTitle(waybill, `ON_TRNACL${prefix}`, 'u'), start);
  expect(
    [
      registered,
      walk(registered, 'PPRIN'),
      walk(registered, 'PPRIN', 'GRPO'),
      walk(registered, 'PPRIN', 'GRPO', 'PVYN'),
    ].map((waybill) => [waybill.stage, isQrValid(waybill)]),
  ).toEqual([
    ['registered', false],
    ['accepted', true],
    ['received', true],
    ['closed', false],
  ]);

  for (const wrong of [
    walk(begun, 'PPRIN'),
    walk(registered, 'GRPO'),
    addTitle(registered, 'ON_TRNACLPPRIN', 'other'),
    addTitle(registered, 'ON_TRNACLPPRIN', undefined),
  ]) {
    expect(wrong.objection).not.toBeNull();
    expect(isQrValid(wrong)).toBe(false);
  }
  // What was wrong is mended by the right title.
  expect(walk(addTitle(registered, 'ON_TRNACLPPRIN', 'other'), 'PPRIN')).toMatchObject({
    stage: 'accepted',
    objection: null,
  });
});
