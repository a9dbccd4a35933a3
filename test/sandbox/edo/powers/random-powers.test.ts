import { expect, test } from 'vitest';
import { noticeDue, tellOfEnding } from '../../../../src/sandbox/services/edo/powers/expiring.ts';
import { powersInvariant } from '../../../../src/sandbox/services/edo/powers/invariants.ts';
import { insertRegistered, type RegisteredPower } from '../../../../src/sandbox/services/edo/powers/register.ts';
import { revokePower } from '../../../../src/sandbox/services/edo/powers/revoke.ts';
import { findPower, keepPower, settlePowers } from '../../../../src/sandbox/services/edo/powers/store.ts';
import { NetworkHarness, random } from '../network/network-harness.ts';

const OPERATIONS = 100_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const dayOf = (instant: number) => new Date(instant + 3 * HOUR).toISOString().slice(0, 10);

test('ED04: 100,000 random powers of attorney, days and looks: each stands as a calendar says', () => {
  const net = new NetworkHarness();
  const pick = random(20_260_901);
  const all: {
    readonly poaId: string;
    readonly number: string;
    readonly kind: string;
    readonly from: string;
    readonly to: string;
    readonly at: number;
    /** When the control has revoked it. */
    revoked?: number;
  }[] = [];

  const expected = ({ kind, from, to, at, revoked }: (typeof all)[number]) => {
    const today = dayOf(net.now);
    if (revoked !== undefined && dayOf(revoked) <= to) return 'revoked';
    const isHourOld = net.now >= at + HOUR;
    // What is over stays what it was when it ended.
    if (kind === 'dead' && isHourOld && dayOf(at + HOUR) <= to) return 'revoked';
    if (today > to) return 'expired';
    if (kind === 'beef' && !isHourOld) return 'unchecked';
    return today < from ? 'not_yet_valid' : 'valid';
  };

  net.inPortions(OPERATIONS, () => {
    const dice = pick(100);
    if (dice < 4) {
      const kind = ['dead', 'beef', '0000'][pick(3)] ?? '0000';
      const from = dayOf(net.now + (pick(20) - 10) * DAY);
      const to = dayOf(Date.parse(`${from}T09:00:00Z`) + (11 + pick(60)) * DAY);
      const inn = '9699000012';
      const power: RegisteredPower = {
        number: `${kind}${String(all.length).padStart(4, '0')}-2f0e-4f43-9b0e-3c9f2d6f1a11`,
        fileName: 'ON_EMCHD.xml',
        content: new Uint8Array(),
        signature: new Uint8Array(),
        facts: {
          principal: { inn, name: 'П' },
          representatives: [{ inn, name: 'Р' }],
          validFrom: from,
          validTo: to,
          powers: [],
        },
        registeredAt: net.now,
        revokedAt: null,
      };
      insertRegistered(net.database.tx, power);
      const { poaId } = keepPower(net.context(), 'prt_test', power);
      all.push({ poaId, number: power.number, kind, from, to, at: net.now });
    } else if (dice < 5) {
      const one = all[all.length - 1 - pick(20)];
      if (one === undefined) return;
      const asked = revokePower(net.context(), one.number.toUpperCase());
      one.revoked ??= net.now;
      expect(asked).toBe(one.revoked);
    } else if (dice < 40) {
      net.now += pick(10) === 0 ? pick(20 * HOUR) : pick(20 * 60_000);
    } else {
      settlePowers(net.context());
      const one = all[all.length - 1 - pick(80)];
      if (one !== undefined)
        expect([one, findPower(net.database.tx, 'prt_test', one.poaId)?.state]).toEqual([one, expected(one)]);
    }
  });
  expect(net.violations(powersInvariant)).toEqual([]);
  settlePowers(net.context());
  const states = new Set(all.map((one) => findPower(net.database.tx, 'prt_test', one.poaId)?.state));
  expect(states.size).toBeGreaterThan(3);
  for (const one of all) expect(findPower(net.database.tx, 'prt_test', one.poaId)?.state).toBe(expected(one));

  net.database.tx.run(
    "UPDATE edo_poa SET state = 'valid' WHERE state = 'expired' AND poa_id = (SELECT max(poa_id) FROM edo_poa WHERE state = 'expired')",
  );
  expect(net.violations(powersInvariant)).toHaveLength(1);
  tellOfEnding(net.context());
  expect(tellOfEnding(net.context())).toBe(0);
});

test('notices of an end come at 30, 14, 7 and 1 days, each once, also when nights were missed', () => {
  const noticed = (days: readonly number[]) => {
    let told: number | null = null;
    return days.flatMap((left) => {
      const due = noticeDue(left, told);
      told = due ?? told;
      return due ?? [];
    });
  };
  expect(noticed(Array.from({ length: 40 }, (_, index) => 39 - index))).toEqual([30, 14, 7, 1]);
  expect(noticed([31, 12, 12, 0])).toEqual([14]);
  expect(noticed([1, 1, 0])).toEqual([1]);
});
