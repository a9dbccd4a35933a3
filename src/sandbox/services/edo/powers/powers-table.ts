import { type PowersTable, samplePowers } from '@styk/sdk/mchd';

/**
 * Which documents powers cover in the sandbox. The codes are no classifier's: they exist here only, so that a power of
 * attorney of a test is never taken for a real one.
 */
export const sandboxPowers: PowersTable = {
  asOf: samplePowers.asOf,
  source: 'Styk Sandbox',
  powers: [
    ...samplePowers.powers,
    { code: 'STYK_TEST_GOODS', documents: ['upd', 'correction', 'torg12', 'act'] },
    { code: 'STYK_TEST_WAYBILL', documents: ['waybill'] },
  ],
};
