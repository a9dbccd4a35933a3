import type { CheckName, PartnerDetails, Reason, RegistryCheck } from './dossier.ts';

/** A number is checked by its digits at once; registers and banks take their time. */
const ANSWERS_AFTER_MS: Readonly<Record<CheckName, number>> = {
  inn: 0,
  egrul: 1000,
  egrip: 1000,
  disqualification: 1000,
  'bank-account': 2000,
  poa: 1000,
};

/** Without these nobody gets on; the others are asked for by requirements. */
const BLOCKING: ReadonlySet<CheckName> = new Set(['inn', 'egrul', 'egrip', 'disqualification']);

/** The register asked. */
export const SOURCES: Partial<Readonly<Record<CheckName, string>>> = {
  egrul: 'ЕГРЮЛ',
  egrip: 'ЕГРИП',
  disqualification: 'Реестр дисквалифицированных лиц',
  poa: 'Реестр МЧД',
};

/** Words in a name by which a test makes a register say no. */
const TROUBLES: Partial<Readonly<Record<CheckName, readonly [word: string, reason: Reason]>>> = {
  egrul: ['ликвидац', 'liquidation'],
  egrip: ['ликвидац', 'liquidation'],
  disqualification: ['дисквалиф', 'disqualified'],
  'bank-account': ['счёт закрыт', 'account-closed'],
};

/** A ИНН of 10 digits is an organisation's, one of 12 a person's. */
export function isOrganisation({ inn }: Pick<PartnerDetails, 'inn'>): boolean {
  return inn.length === 10;
}

/** The checks of an application, begun at this instant. */
export function beginChecks(details: PartnerDetails, at: number): readonly RegistryCheck[] {
  const names: readonly CheckName[] = [
    'inn',
    isOrganisation(details) ? 'egrul' : 'egrip',
    'disqualification',
    'bank-account',
  ];
  return names.map((name) => beginCheck(name, at));
}

export function beginCheck(name: CheckName, at: number): RegistryCheck {
  return { name, state: 'pending', dueAt: at + ANSWERS_AFTER_MS[name], reason: null };
}

/** What the register answers. The sandbox has none to ask: it looks whether the details agree with each other. */
export function registryAnswer(name: CheckName, details: PartnerDetails): Reason | null {
  const [word, reason] = TROUBLES[name] ?? [];
  if (word !== undefined && reason !== undefined && details.name.toLowerCase().includes(word)) return reason;
  if (name === 'egrul' && details.ogrnip !== undefined) return 'numbers-mismatch';
  if (name === 'egrip' && (details.ogrn !== undefined || details.kpp !== undefined)) return 'numbers-mismatch';
  return null;
}

export function failedBlocking(checks: readonly RegistryCheck[]): RegistryCheck | undefined {
  return checks.find(({ name, state }) => BLOCKING.has(name) && state === 'failed');
}

export function passedBlocking(checks: readonly RegistryCheck[]): boolean {
  return checks.every(({ name, state }) => !BLOCKING.has(name) || state === 'passed');
}
