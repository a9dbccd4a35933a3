/** How a rate turns into a sum of tax. */
export type VatMethod =
  /** Tax = net × numerator / denominator. */
  | 'of-net'
  /** Tax = gross × numerator / denominator: advances, agents, assignments (НК 164 п. 4). */
  | 'of-gross'
  /** No tax: «без НДС». */
  | 'none'
  /** The buyer reckons the tax (НК 161 п. 8); the document holds none. */
  | 'agent';

interface RateDefinition {
  readonly method: VatMethod;
  readonly numerator: bigint;
  readonly denominator: bigint;
  /** First and last day of shipments at this rate, ISO; before `since` a document is wrong, after `until` it needs a reason. */
  readonly since?: string;
  readonly until?: string;
}

function ofNet(percent: bigint, since?: string, until?: string): RateDefinition {
  return period({ method: 'of-net', numerator: percent, denominator: 100n }, since, until);
}

function ofGross(percent: bigint, since?: string, until?: string): RateDefinition {
  return period({ method: 'of-gross', numerator: percent, denominator: 100n + percent }, since, until);
}

function period(rate: RateDefinition, since: string | undefined, until: string | undefined): RateDefinition {
  return { ...rate, ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) };
}

const NO_TAX = { numerator: 0n, denominator: 1n } as const;

/**
 * The rates of the format (НалСт, exact strings) and the days they are in force: 18 % until 2018 and 20 % from 2019 (303-ФЗ),
 * 5 and 7 % from 2025 (176-ФЗ), 22 % from 2026 (425-ФЗ).
 */
export const vatRates = {
  '0%': ofNet(0n),
  '5%': ofNet(5n, '2025-01-01'),
  '7%': ofNet(7n, '2025-01-01'),
  '10%': ofNet(10n),
  '18%': ofNet(18n, undefined, '2018-12-31'),
  '20%': ofNet(20n, '2019-01-01', '2025-12-31'),
  '22%': ofNet(22n, '2026-01-01'),
  '9,09%': ofGross(10n),
  '16,67%': ofGross(20n, '2019-01-01', '2025-12-31'),
  '18,03%': ofGross(22n, '2026-01-01'),
  '5/105': ofGross(5n, '2025-01-01'),
  '7/107': ofGross(7n, '2025-01-01'),
  '10/110': ofGross(10n),
  '18/118': ofGross(18n, undefined, '2018-12-31'),
  '20/120': ofGross(20n, '2019-01-01', '2025-12-31'),
  '22/122': ofGross(22n, '2026-01-01'),
  'без НДС': { method: 'none', ...NO_TAX },
  'НДС исчисляется налоговым агентом': { method: 'agent', ...NO_TAX },
} as const satisfies Record<string, RateDefinition>;

/** НалСт. */
export type VatRate = keyof typeof vatRates;

export const vatRateTexts: readonly VatRate[] = Object.keys(vatRates) as VatRate[];

/** A map looks up a text cut out of a document as it is; an object would first make a name of it. */
const ratesByText: ReadonlyMap<string, RateDefinition> = new Map(Object.entries(vatRates));

/** The rates in force on a day (ISO). */
export function vatRatesOn(day: string): VatRate[] {
  return vatRateTexts.filter((text) => isRateInForce(text, day));
}

/** Whether shipments of a day (ISO) are taxed at the rate of this text. */
export function isRateInForce(text: string, day: string): boolean {
  const { since = '', until } = vatRate(text) ?? {};
  return since <= day && (until === undefined || day <= until);
}

/** The definition of a rate by its text in a document; undefined for a text that is none. */
export function vatRate(text: string): RateDefinition | undefined {
  return ratesByText.get(text);
}
