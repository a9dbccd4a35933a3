import type { Scenario } from '../network/scenario.ts';

/**
 * How far ГИС ЭПД has come with a waybill: being registered, refused, registered (its first title), then a step for each
 * of the three titles that follow, or annulled.
 */
export type WaybillStage = 'registering' | 'refused' | 'registered' | 'accepted' | 'received' | 'closed' | 'annulled';

export interface Waybill {
  readonly stage: WaybillStage;
  /** УИД_ТрН; null until it is registered. */
  readonly uid: string | null;
  /** Why ГИС ЭПД does not take it, or its latest title. */
  readonly objection: string | null;
  /** When it answers, epoch milliseconds; null when it has. */
  readonly dueAt: number | null;
}

const MINUTE_MS = 60_000;

/** How long ГИС ЭПД takes for the first title. */
const ANSWER_MS: Readonly<Record<Scenario, number>> = {
  plain: MINUTE_MS / 2,
  refuse: MINUTE_MS / 2,
  slow: 60 * MINUTE_MS,
};

/** Each title that follows, by the first part of its file name, and what it makes of the waybill. */
const NEXT: Readonly<Record<string, readonly [from: WaybillStage, to: WaybillStage]>> = {
  ON_TRNACLPPRIN: ['registered', 'accepted'],
  ON_TRNACLGRPO: ['accepted', 'received'],
  ON_TRNACLPVYN: ['received', 'closed'],
};

export function beginWaybill(now: number, scenario: Scenario): Waybill {
  return { stage: 'registering', uid: null, objection: null, dueAt: now + ANSWER_MS[scenario] };
}

/** What ГИС ЭПД knows of other waybills, and of the day. */
export interface RegistrationFacts {
  readonly uid: string;
  readonly scenario: Scenario;
  /** Another waybill of this consignor with this number and date is registered. */
  readonly isDouble: boolean;
  /** The waybill is dated later than today. */
  readonly isAhead: boolean;
}

/** The answer to the first title. */
export function answerWaybill(waybill: Waybill, { uid, scenario, isDouble, isAhead }: RegistrationFacts): Waybill {
  if (waybill.stage !== 'registering') return waybill;
  const objection = objectionTo({ scenario, isDouble, isAhead });
  if (objection !== null) return { stage: 'refused', uid: null, objection, dueAt: null };
  return { stage: 'registered', uid, objection: null, dueAt: null };
}

function objectionTo({ scenario, isDouble, isAhead }: Omit<RegistrationFacts, 'uid'>): string | null {
  if (isDouble) return 'Накладная с такими номером и датой уже зарегистрирована';
  if (isAhead) return 'Дата накладной позже сегодняшней';
  return scenario === 'refuse' ? 'Сведения о перевозке не подтверждены' : null;
}

/** One more title. Of another УИД, or out of its turn, it is not taken, and the waybill stays where it is. */
export function addTitle(waybill: Waybill, prefix: string, uid: string | undefined): Waybill {
  const step = NEXT[prefix];
  if (waybill.stage === 'annulled' || step === undefined) return waybill;
  if (waybill.uid === null) return { ...waybill, objection: 'Титул пришёл раньше регистрации накладной' };
  if (uid !== waybill.uid) return { ...waybill, objection: `УИД титула ${uid ?? '—'} — другой накладной` };
  const [from, to] = step;
  if (waybill.stage !== from) return { ...waybill, objection: `Титул ${prefix} пришёл не в свою очередь` };
  return { ...waybill, stage: to, objection: null };
}

/** Both sides have annulled it, or its consignor has sent a corrected one in its place. */
export function annulWaybill(waybill: Waybill): Waybill {
  return { ...waybill, stage: 'annulled', objection: null, dueAt: null };
}

/** Inspectors let a vehicle pass by its QR code from the acceptance of the cargo until it is handed over. */
export function isQrValid({ stage, objection }: Waybill): boolean {
  return objection === null && (stage === 'accepted' || stage === 'received');
}
