import { type DictionarySource, type EntrySource, entry } from './dictionary.ts';

function rate(percent: number, more: Partial<EntrySource> = {}): EntrySource {
  const [ru, en] = [`НДС ${percent} %`, `VAT ${percent} %`];
  return entry(`vat${percent}`, ru, en, { rateBp: percent * 100, calculated: false, ...more });
}

/** A rate of the form 22/122, for prices that already hold the tax: in hundredths of a percent, half up. */
function calculated(percent: number, more: Partial<EntrySource> = {}): EntrySource {
  const fraction = `${percent}/${100 + percent}`;
  const rateBp = Math.round((percent * 10_000) / (100 + percent));
  return entry(`vat${percent}c`, `НДС ${fraction}`, `VAT ${fraction}`, { rateBp, calculated: true, ...more });
}

/** Tax Code, article 164: 20 % from 2019, 5 % and 7 % from 2025, 22 % from 2026. Each version holds what was known then. */
export const vatRates: DictionarySource = {
  versions: ['2019-01-01T00:00:00Z', '2024-12-01T09:00:00Z', '2025-12-01T09:00:00Z'],
  entries: [
    entry('none', 'Без НДС', 'Without VAT', { calculated: false }),
    rate(0),
    rate(5, { validFrom: '2025-01-01', since: 2 }),
    calculated(5, { validFrom: '2025-01-01', since: 2 }),
    rate(7, { validFrom: '2025-01-01', since: 2 }),
    calculated(7, { validFrom: '2025-01-01', since: 2 }),
    rate(10),
    calculated(10),
    rate(18, { validFrom: '2004-01-01', validTo: '2018-12-31' }),
    calculated(18, { validFrom: '2004-01-01', validTo: '2018-12-31' }),
    rate(20, { validFrom: '2019-01-01', until: 3 }),
    calculated(20, { validFrom: '2019-01-01', until: 3 }),
    rate(20, { validFrom: '2019-01-01', validTo: '2025-12-31', since: 3 }),
    calculated(20, { validFrom: '2019-01-01', validTo: '2025-12-31', since: 3 }),
    rate(22, { validFrom: '2026-01-01', since: 3 }),
    calculated(22, { validFrom: '2026-01-01', since: 3 }),
  ],
};
