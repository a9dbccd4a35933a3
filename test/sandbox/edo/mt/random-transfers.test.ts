import { expect, test } from 'vitest';
import { setRegister } from '../../../../src/sandbox/services/edo/documents/registers.ts';
import { markingInvariant } from '../../../../src/sandbox/services/edo/mt/invariants.ts';
import { settleMarked, takeBack } from '../../../../src/sandbox/services/edo/mt/report.ts';
import { findCode, findMarked, insertMarked } from '../../../../src/sandbox/services/edo/mt/store.ts';
import { NetworkHarness, random } from '../network/network-harness.ts';

const OPERATIONS = 100_000;
const MINUTE = 60_000;
const SIDES = ['9699000012', '9699000020', '9699000037', '9699000083'];
const CARRIER = 'STY0000000000000000000000000000001';

interface Naive {
  readonly id: string;
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly codes: readonly string[];
  readonly withdraws: boolean;
  readonly due: number;
  state: string;
  /** Codes that it moved. */
  moved: readonly string[];
}

/** Whose the goods of a code are: all documents that moved it and were not taken back, in order, decide; its first sender before. */
function holder(history: readonly Naive[], code: string): Naive | undefined {
  return history.findLast((one) => one.state !== 'returned' && one.moved.includes(code));
}

test('ED03: 100,000 random transfers of marked goods, waits and annulments against a chronicle', () => {
  const net = new NetworkHarness();
  const pick = random(20_261_120);
  const all: Naive[] = [];
  /** Answered documents in the order of their answers, by code. */
  const histories = new Map<string, Naive[]>();
  let waiting: Naive[] = [];
  const seen = { accepted: 0, partly: 0, refused: 0, returned: 0 };
  let codes = 0;

  const answer = (one: Naive) => {
    const isDouble = all.some((other) => other.key === one.key && ['accepted', 'partly'].includes(other.state));
    const good = one.codes.filter((code, index) => {
      if (code.includes('UNKNOWN') || one.codes.indexOf(code) !== index) return false;
      const last = holder(histories.get(code) ?? [], code);
      return last === undefined || (!last.withdraws && last.to === one.from);
    });
    one.moved = isDouble || one.key.includes('ГИС-ОТКАЗ') ? [] : good;
    one.state = one.moved.length === 0 ? 'refused' : one.moved.length === one.codes.length ? 'accepted' : 'partly';
    seen[one.state as 'accepted'] += 1;
    for (const code of one.moved) histories.set(code, [...(histories.get(code) ?? []), one]);
  };

  const check = (code: string) => {
    const last = holder(histories.get(code) ?? [], code);
    const known = findCode(net.database.tx, code);
    expect([code, known?.ownerInn, known?.state]).toEqual([
      code,
      last?.to,
      last && (last.withdraws ? 'withdrawn' : 'in_circulation'),
    ]);
  };

  const catchUp = () => {
    settleMarked(net.context());
    const due = waiting.filter((one) => one.due <= net.now).sort((a, b) => a.due - b.due || (a.id < b.id ? -1 : 1));
    for (const one of due) answer(one);
    waiting = waiting.filter((one) => one.due > net.now);
    for (const one of due) {
      expect([one.id, findMarked(net.database.tx, one.id)?.state]).toEqual([one.id, one.state]);
      for (const code of one.codes) check(code);
    }
  };

  const send = () => {
    const from = SIDES[pick(SIDES.length)] ?? '';
    const to = SIDES.filter((side) => side !== from)[pick(SIDES.length - 1)] ?? '';
    const fresh = () => {
      codes += 1;
      return `0104600000000015${pick(30) === 0 ? '21UNKNOWN' : '21'}${codes}`;
    };
    const mine = all
      .slice(-20)
      .flatMap((one) => one.moved)
      .filter((code) => pick(3) === 0 || holder(histories.get(code) ?? [], code)?.to === from);
    const chosen = Array.from({ length: 1 + pick(4) }, () =>
      pick(3) === 0 ? fresh() : (mine[pick(mine.length + 1)] ?? fresh()),
    );
    const word = pick(25) === 0 ? 'ГИС-ОТКАЗ-' : '';
    const number = `${word}${pick(15) === 0 ? pick(20) : `n${all.length}`}`;
    const date = '2026-11-20';
    const id = net.send(CARRIER, { number, date });
    const withdraws = pick(15) === 0;
    const due = net.now + 2 * MINUTE;
    const stored = {
      documentId: id,
      senderInn: from,
      recipientInn: to,
      number,
      date,
      withdraws: withdraws ? 1 : 0,
      state: 'waiting',
      dueAt: due,
    } as const;
    insertMarked(net.database.tx, stored, chosen);
    setRegister(net.context(), id, { register: 'gis-mt', state: 'normal' });
    const one = { id, key: `${from} ${number}`, from, to, codes: chosen, withdraws, due, state: 'waiting', moved: [] };
    all.push(one);
    waiting.push(one);
  };

  net.inPortions(OPERATIONS, () => {
    const dice = pick(100);
    if (dice < 5) send();
    else if (dice < 98) {
      net.now += pick(12_000);
      catchUp();
    } else {
      const one = all[all.length - 1 - pick(Math.min(all.length, 60) + 1)];
      if (one === undefined || one.state === 'refused') return;
      takeBack(net.context(), net.document(one.id));
      if (one.state !== 'returned') seen.returned += 1;
      one.state = 'returned';
      waiting = waiting.filter(({ id }) => id !== one.id);
      for (const code of one.codes) check(code);
    }
  });
  for (const code of histories.keys()) check(code);
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(100);
  expect(net.violations(markingInvariant)).toEqual([]);
});
