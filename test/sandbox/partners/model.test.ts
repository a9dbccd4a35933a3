import { expect, test } from 'vitest';
import { firstVersion } from '../../../src/sandbox/services/partners/agreement-text.ts';
import { newDossier } from '../../../src/sandbox/services/partners/open-partner.ts';
import { endOfDay } from '../../../src/sandbox/services/partners/rules/days.ts';
import type {
  AgreementVersion,
  Certificate,
  Dossier,
  HeldCapability,
} from '../../../src/sandbox/services/partners/rules/dossier.ts';
import { announce } from '../../../src/sandbox/services/partners/rules/notice.ts';
import { beginChecks } from '../../../src/sandbox/services/partners/rules/registry.ts';
import { reviewAt, settleDossier } from '../../../src/sandbox/services/partners/rules/settle.ts';
import { type NaiveCapability, NaivePartner } from './naive-partner.ts';

const OPERATIONS = 100_000;
const DAY = 86_400_000;
const START = Date.parse('2026-11-22T09:00:00Z');
const NAMES = ['loyalty-pos', 'marketplace-seller', 'edo-exchange', 'events-consumer', 'settlements'] as const;

/** Mulberry32: the same history for the same seed. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) % below;
  };
}

/** One random life of a partner, by the rules and by the model at once. */
class Life {
  readonly #pick: (below: number) => number;
  readonly #naive = new NaivePartner(START);
  #dossier: Dossier;
  #now = START;
  #ids = 0;
  #versions: Readonly<Record<string, string>> = { loyalty: '1.0.0', edo: '1.0.0' };
  events = 0;

  constructor(seed: number) {
    this.#pick = random(seed);
    const ids = { partnerId: 'prt_1', applicationId: 'app_1', agreementId: 'agr_1' };
    const details = { inn: '7707083893', name: 'ООО «Новая»', type: 'loyalty-shop' as const };
    this.#dossier = newDossier(
      { ...ids, details, capabilities: ['loyalty-pos', 'edo-exchange'] },
      [firstVersion],
      START,
    );
    this.#naive.ask('loyalty-pos', START);
    this.#naive.ask('edo-exchange', START);
    this.#settle();
  }

  get #room() {
    const newId = (prefix: string) => {
      this.#ids += 1;
      return `${prefix}_${this.#ids}`;
    };
    return { newId, contractVersions: this.#versions };
  }

  #settle(): void {
    const before = this.#dossier;
    const { dossier, happened } = settleDossier(before, this.#now, this.#room);
    this.#dossier = dossier;
    this.events += happened.length;
    // Each event begins where the last one of its subject ended.
    let state: string = before.partner.state;
    for (const one of happened) {
      if (one.kind !== 'application') continue;
      if (one.previous !== state || one.at > this.#now) expect(one).toMatchObject({ previous: state });
      state = one.state;
    }
    if (dossier.partner.state !== state) expect(dossier.partner.state).toBe(state);
  }

  #change(change: Partial<Dossier>): void {
    const { dossier, happened } = reviewAt({ ...this.#dossier, ...change }, this.#now, this.#room);
    this.#dossier = dossier;
    this.events += happened.length;
  }

  step(): void {
    const pick = this.#pick;
    const naive = this.#naive;
    const { partner, versions, acceptances, capabilities, certificates, tasks } = this.#dossier;
    const open = partner.state !== 'closed';
    switch (pick(12)) {
      case 0:
      case 1:
      case 2:
        this.#now += [pick(1500), pick(5) * 1000, pick(2) * DAY, pick(40) * DAY][pick(4)] ?? 0;
        naive.pass(this.#now);
        break;
      case 3: {
        const version = versions[versions.length - 1 - pick(Math.min(2, versions.length))];
        if (version === undefined || acceptances.has(version.version)) break;
        naive.accept(version.version, this.#now);
        this.#change({ acceptances: new Map([...acceptances, [version.version, this.#now]]) });
        break;
      }
      case 4: {
        if (versions.length > 40 || pick(4) > 0) break;
        const made: AgreementVersion = announce(
          versions,
          pick(2) === 0 ? 'worse:45d' : 'other:15d',
          `v${versions.length + 1}`,
          this.#now,
        );
        naive.announce(made.version, made.effectiveFrom, made.noticeKind, this.#now);
        this.#change({ versions: [...versions, made] });
        break;
      }
      case 5: {
        if (!open) break;
        const name =
          ['ООО «Новая»', 'ООО «Новая»', 'ООО «Новая» в ликвидации', 'ООО «Дисквалифицированная»'][pick(4)] ?? '';
        naive.rename(name, this.#now);
        const details = { ...partner.details, name };
        this.#change({ partner: { ...partner, details }, checks: beginChecks(details, this.#now) });
        break;
      }
      case 6: {
        const name = NAMES[pick(NAMES.length)];
        if (name === undefined || capabilities.some((held) => held.name === name) || !open) break;
        naive.ask(name, this.#now + 1000);
        const asked: HeldCapability = { name, state: null, reason: null, opensAt: this.#now + 1000 };
        this.#change({ capabilities: [...capabilities, asked] });
        break;
      }
      case 7: {
        const held = capabilities[pick(capabilities.length)];
        if (held === undefined) break;
        const day = new Date(this.#now + (200 + pick(300)) * DAY).toISOString().slice(0, 10);
        const contracts = pick(2) === 0 ? { loyalty: this.#versions.loyalty ?? '' } : { edo: this.#versions.edo ?? '' };
        const [domain = ''] = Object.keys(contracts);
        naive.certify(held.name, endOfDay(day), domain);
        const certificate: Certificate = {
          runId: `cfr_${certificates.length}`,
          capabilities: [held.name],
          state: 'accepted',
          contracts,
          submittedAt: this.#now,
          validUntil: day,
          endedAt: null,
          invalidatedBy: null,
        };
        this.#change({ partner: { ...partner, hasReported: true }, certificates: [...certificates, certificate] });
        break;
      }
      case 8: {
        const task = tasks.find(
          ({ code, state }) => code === 'pilot-store' && (state === 'open' || state === 'overdue'),
        );
        if (task === undefined) break;
        naive.finishPilot();
        const done = { ...task, state: 'done' as const, completedAt: this.#now };
        this.#change({ tasks: tasks.map((one) => (one === task ? done : one)) });
        break;
      }
      case 9: {
        if (pick(10) > 0) break;
        const domain = pick(2) === 0 ? 'loyalty' : 'edo';
        this.#versions = { ...this.#versions, [domain]: `${Number(this.#versions[domain]?.split('.')[0]) + 1}.0.0` };
        naive.breakContract(domain);
        this.#change({});
        break;
      }
      default:
        this.#change({ hasStores: pick(2) === 0 });
    }
    this.#settle();
    this.#compare();
  }

  #compare(): void {
    const { partner, capabilities, requirements } = this.#dossier;
    const told = capabilities.map(({ name, state }): NaiveCapability => [name, state ?? '']);
    const isPastDue = requirements.some(({ code, urgency }) => code === 'agreement-signature' && urgency === 'past');
    const ours = { state: partner.state, told, isPastDue };
    const naive = {
      ...this.#naive.look(this.#now),
      isPastDue: this.#naive.isPastDue(this.#now) && partner.state !== 'closed',
    };
    // A hundred thousand deep comparisons would cost more than the rules.
    if (JSON.stringify(ours) !== JSON.stringify(naive)) expect(ours).toEqual(naive);
    // Looking again changes nothing and tells nothing.
    if (this.#pick(20) > 0) return;
    const again = reviewAt(this.#dossier, this.#now, this.#room);
    expect([again.happened, again.dossier]).toEqual([[], this.#dossier]);
  }
}

test('R07: in a hundred thousand random operations the rules say what a naive model says', () => {
  const lives = 200;
  let events = 0;
  for (let seed = 1; seed <= lives; seed += 1) {
    const life = new Life(seed);
    for (let step = 0; step < OPERATIONS / lives; step += 1) life.step();
    events += life.events;
  }
  expect(events).toBeGreaterThan(10_000);
});
