export type NaiveCapability = [name: string, state: string];

const DAY = 86_400_000;

interface Proof {
  readonly capability: string;
  readonly until: number;
  readonly domain: string;
  broken: boolean;
}

/**
 * A partner by the words of the domain description: it writes down what was done and, asked, goes through it from the
 * beginning, second by second where something could have happened. It shares nothing with the rules it is compared with.
 */
export class NaivePartner {
  readonly #asked: [name: string, opensAt: number][] = [];
  readonly #versions: { version: number; begins: number }[] = [
    { version: 1, begins: Date.parse('2026-09-30T21:00:00Z') },
  ];
  readonly #accepted = new Set<number>();
  readonly #proofs: Proof[] = [];
  #named: { bad: boolean; at: number };
  #state = 'draft';
  #since: number;
  #reported = false;
  #pilot = false;
  #seen: number;

  constructor(start: number) {
    this.#named = { bad: false, at: start };
    this.#since = start;
    this.#seen = start;
  }

  ask(name: string, opensAt: number): void {
    this.#asked.push([name, opensAt]);
  }

  accept(version: number, now: number): void {
    this.#live(now);
    this.#accepted.add(version);
  }

  announce(version: number, day: string, kind: string, now: number): void {
    const begins = Date.parse(`${day}T00:00:00+03:00`);
    const days = kind === 'worse:45d' ? 45 : 15;
    if (begins - now < days * DAY) throw new Error(`version ${version} begins too early`);
    this.#versions.push({ version, begins });
  }

  rename(name: string, now: number): void {
    this.#live(now);
    this.#named = { bad: name.includes('ликвидации') || name.includes('Дисквалиф'), at: now };
  }

  certify(capability: string, until: number, domain: string): void {
    this.#reported = true;
    this.#proofs.push({ capability, until, domain, broken: false });
  }

  breakContract(domain: string): void {
    for (const proof of this.#proofs) if (proof.domain === domain) proof.broken = true;
  }

  finishPilot(): void {
    this.#pilot = true;
  }

  pass(now: number): void {
    this.#live(now);
  }

  look(now: number): { state: string; told: NaiveCapability[] } {
    this.#live(now);
    return {
      state: this.#state,
      told: this.#asked.map(([name, opensAt]) => [name, this.#capability(name, opensAt, now)]),
    };
  }

  isPastDue(now: number): boolean {
    return this.#accepted.size > 0 && !this.#accepted.has(this.#current(now));
  }

  #current(now: number): number {
    return this.#versions.filter(({ version, begins }) => version === 1 || begins <= now).length;
  }

  #isCertified(now: number, capability?: string): boolean {
    return this.#proofs.some(
      (proof) => !proof.broken && proof.until > now && (capability ?? proof.capability) === proof.capability,
    );
  }

  #check(now: number): 'waiting' | 'good' | 'bad' {
    if (now < this.#named.at + 1000) return 'waiting';
    return this.#named.bad ? 'bad' : 'good';
  }

  #capability(name: string, opensAt: number, now: number): string {
    if (this.#state === 'closed' || this.#check(now) === 'bad' || this.isPastDue(now)) return 'restricted';
    if (!this.#accepted.has(this.#current(now)))
      return ['draft', 'checking'].includes(this.#state) ? 'requested' : 'pending';
    if (opensAt > now) return 'requested';
    if (this.#isCertified(now, name)) return this.#state === 'active' ? 'live' : 'certified';
    return this.#proofs.some(({ capability }) => capability === name) ? 'restricted' : 'sandbox';
  }

  /** Through every moment at which something could have happened since the last look. */
  #live(now: number): void {
    const moments = [
      this.#named.at + 1000,
      this.#since + 30 * DAY,
      ...this.#versions.map(({ begins }) => begins),
      ...this.#proofs.map(({ until }) => until),
      now,
    ];
    let again = true;
    while (again) {
      again = false;
      for (const moment of moments.filter((one) => one >= this.#seen && one <= now).toSorted((a, b) => a - b)) {
        this.#seen = moment;
        while (this.#move(moment)) {
          // A rejection begins a month that may end before now as well.
          if (this.#state === 'rejected' && !moments.includes(this.#since + 30 * DAY)) {
            moments.push(this.#since + 30 * DAY);
            again = true;
          }
        }
      }
    }
    this.#seen = now;
  }

  #move(now: number): boolean {
    const next = this.#next(now);
    if (next === undefined) return false;
    this.#state = next;
    this.#since = now;
    return true;
  }

  #next(now: number): string | undefined {
    const check = this.#check(now);
    const stopped = check === 'bad' || this.isPastDue(now);
    const working = ['sandbox', 'certification', 'pilot', 'active'].includes(this.#state);
    if (this.#state === 'draft') return 'checking';
    if (this.#state === 'checking') return check === 'bad' ? 'rejected' : check === 'good' ? 'agreement' : undefined;
    if (this.#state === 'agreement') {
      if (check === 'bad') return 'rejected';
      return this.#accepted.has(this.#current(now)) ? 'sandbox' : undefined;
    }
    if (this.#state === 'rejected') {
      if (check !== 'bad') return 'checking';
      return now >= this.#since + 30 * DAY ? 'closed' : undefined;
    }
    if (this.#state === 'suspended') return stopped ? undefined : 'sandbox';
    if (!working) return undefined;
    if (stopped) return 'suspended';
    if (this.#isCertified(now)) {
      if (this.#state === 'sandbox' || this.#state === 'certification') return 'pilot';
      return this.#state === 'pilot' && this.#pilot ? 'active' : undefined;
    }
    if (this.#state === 'sandbox') return this.#reported ? 'certification' : undefined;
    return this.#state === 'pilot' || this.#state === 'active' ? 'certification' : undefined;
  }
}
