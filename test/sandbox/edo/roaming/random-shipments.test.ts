import { expect, test } from 'vitest';
import { TEST_ORGANISATIONS } from '../../../../src/sandbox/services/edo/counterparties/test-organisations.ts';
import { mayMove, moveDocument } from '../../../../src/sandbox/services/edo/documents/move.ts';
import { roamingInvariant } from '../../../../src/sandbox/services/edo/roaming/invariants.ts';
import { settleShipments } from '../../../../src/sandbox/services/edo/roaming/settle.ts';
import { NetworkHarness, random } from '../network/network-harness.ts';

const OPERATIONS = 100_000;
const MINUTE = 60_000;

/** Written down from the description, not from the code: minutes of the attempts, and what each operator does. */
const ATTEMPTS = [0, 1, 6, 36, 156, 516];
const PLANS: Readonly<Record<string, { readonly replies: string; readonly delivery: number }>> = {
  // T taken, H taken and not heard, U out of reach, R refused; the last one stays.
  RM1: { replies: 'T', delivery: 2 },
  RM2: { replies: 'UHT', delivery: 30 },
  RM3: { replies: 'RT', delivery: 2 },
  RM4: { replies: 'UUUUUUT', delivery: 2 },
};

/** The organisation of the sandbox that is a participant of this operator. */
function recipientAt(operator: string): string {
  return TEST_ORGANISATIONS.find(({ participantId }) => participantId.startsWith(operator))?.participantId ?? '';
}

interface Fate {
  readonly state: 'accepted' | 'delivered' | 'failed';
  readonly atFarSide: boolean;
}

/** What has become of a document that was sent at these minutes, the first time and again, looked at `now`. */
function fate(operator: string, sentAt: readonly number[], now: number): Fate {
  const { replies = '', delivery = 0 } = PLANS[operator] ?? {};
  let offered = 0;
  let atFarSide = false;
  for (const [round, start] of sentAt.entries()) {
    let failed = false;
    for (const [attempt, minutes] of ATTEMPTS.entries()) {
      const at = start + minutes * MINUTE;
      if (at > now) return { state: 'accepted', atFarSide };
      const reply = replies[Math.min(offered, replies.length - 1)];
      offered += 1;
      if (reply === 'T') return { state: at + delivery * MINUTE <= now ? 'delivered' : 'accepted', atFarSide: true };
      if (reply === 'H') atFarSide = true;
      failed = reply === 'R' || attempt === ATTEMPTS.length - 1;
      if (failed) break;
    }
    if (failed && round === sentAt.length - 1) return { state: 'failed', atFarSide };
  }
  throw new Error('a round neither ended nor went on');
}

test('ED01: 100,000 random shipments, waits and resendings against a timetable; nothing is lost or doubled', () => {
  const net = new NetworkHarness();
  const pick = random(20_261_122);
  const operators = Object.keys(PLANS);
  const all: { readonly id: string; readonly operator: string; readonly sentAt: number[] }[] = [];
  const seen = { delivered: 0, failed: 0, resent: 0 };

  const check = (index: number) => {
    const one = all[index];
    if (one === undefined) return;
    const { axes } = net.document(one.id);
    const expected = fate(one.operator, one.sentAt, net.now);
    const far = net.count('edo_far_box WHERE document_id = ?', one.id);
    expect([one.operator, axes.transport, far]).toEqual([one.operator, expected.state, expected.atFarSide ? 1 : 0]);
  };

  net.inPortions(OPERATIONS, () => {
    const dice = pick(100);
    if (dice < 5) {
      const operator = operators[pick(operators.length)] ?? 'RM1';
      all.push({ id: net.send(recipientAt(operator)), operator, sentAt: [net.now] });
    } else if (dice < 50) {
      net.now += pick(20) === 0 ? pick(600) * MINUTE : pick(90_000);
      // Not always looked at: steps of many hours are caught up with at once.
      if (pick(3) > 0) settleShipments(net.context());
    } else if (dice < 80) {
      settleShipments(net.context());
      // Mostly of late, where something is still going on.
      check(pick(4) === 0 ? pick(all.length + 1) : all.length - 1 - pick(60));
    } else {
      settleShipments(net.context());
      const one = all[all.length - 1 - pick(200)];
      const document = one && net.document(one.id);
      if (one === undefined || document === undefined || !mayMove(document, 'resend', 'sender')) return;
      moveDocument(net.context(), document, { action: 'resend', by: 'sender' });
      one.sentAt.push(net.now);
      seen.resent += 1;
    }
  });

  net.now += 24 * 60 * MINUTE;
  net.database.transaction(() => {
    settleShipments(net.context());
    for (const index of all.keys()) check(index);
  });
  for (const { id } of all) {
    const { transport } = net.document(id).axes;
    if (transport === 'delivered') seen.delivered += 1;
    if (transport === 'failed') seen.failed += 1;
  }
  expect(seen.delivered + seen.failed).toBe(all.length);
  expect(Math.min(seen.delivered, seen.resent)).toBeGreaterThan(500);
  expect(seen.failed).toBeGreaterThan(20);
  expect(net.count("events_event WHERE type = 'edo.document.delivered'")).toBe(seen.delivered);
  expect(net.count("edo_event WHERE kind = 'delivered'")).toBe(seen.delivered);
  expect(net.violations(roamingInvariant)).toEqual([]);
});

test('ED01 notices a document that was delivered and lies nowhere, and one that moved without its shipment', () => {
  const net = new NetworkHarness();
  const id = net.send(recipientAt('RM1'));
  net.now += 5 * MINUTE;
  settleShipments(net.context());
  expect(net.violations(roamingInvariant)).toEqual([]);
  net.database.tx.run('DELETE FROM edo_far_box');
  expect(net.violations(roamingInvariant)).toEqual([`ED01: document ${id} is delivered and does not lie with RM1`]);
  net.database.tx.run("UPDATE edo_document SET transport = 'failed', roaming = 'failed'");
  expect(net.violations(roamingInvariant)[0]).toBe(`ED01: document ${id} is failed (failed), its shipment delivered`);
});
