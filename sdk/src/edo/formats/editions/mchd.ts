import type { FormatEdition } from '../edition.ts';

/** Машиночитаемая доверенность of the unified format. */
export const mchdEditions: readonly FormatEdition[] = [
  {
    info: {
      id: 'mchd',
      document: 'mchd',
      title: {
        ru: 'Машиночитаемая доверенность, единый формат',
        en: 'Machine-readable power of attorney, unified format',
      },
      party: 'principal',
      prefix: 'ON_EMCHD',
      version: 'EMCHD_1',
      edition: '01_01_01',
      order: 'единый формат 003',
      validFrom: '2024-01-01',
      datesUnconfirmed: true,
    },
    table: 'mchd-1',
    load: () => import('../tables/mchd-1.table.json', { with: { type: 'json' } }),
  },
];
