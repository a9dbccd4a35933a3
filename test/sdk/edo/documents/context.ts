import type { BuildContext } from '@styk/sdk/edo';

export const context: BuildContext = {
  documentGuid: '0f8fad5b-d9cb-469f-a165-70867728950e',
  createdAt: { epochMs: Date.UTC(2026, 9, 5, 21, 30, 15), tz: 'Europe/Moscow' },
  programVersion: 'Styk 0.1.0',
};
