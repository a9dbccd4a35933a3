import { Styk, StykApiError } from '@styk/sdk';
import type { BuildRequest } from '@styk/sdk/api/edo';
import { formats } from '@styk/sdk/edo';
import { expect, test } from 'vitest';
import { startExchange } from './exchange-harness.ts';

const ROBOT = 'STY0000000000000000000000000000001';

/** What comes of each type of the contract without data: what is built says by its data what it lacks, the others say why they are not built and what to do. */
const OUTCOMES: Readonly<Record<BuildRequest['type'], string>> = {
  upd: 'document-invalid',
  invoice: 'document-invalid',
  etrn: 'document-invalid',
  'torg12-print': 'document-invalid',
  ukd: 'document-format-unpublished',
  torg2: 'document-format-unpublished',
  ks2: 'document-format-unpublished',
  ks3: 'document-format-unpublished',
  'order-request': 'document-format-unpublished',
  waybill: 'document-format-unpublished',
  unformal: 'document-not-built',
};

test('every type of the contract is built, or refused with the reason and what to do instead, in both languages', async () => {
  const { styk, sandbox } = await startExchange();
  await using russian = new Styk({ baseUrl: sandbox.url, auth: sandbox.credentials, throttle: false, language: 'ru' });
  const refusal = async (client: Styk, type: BuildRequest['type']) => {
    const request = { type, date: '2026-11-20', recipientId: ROBOT, data: {} };
    const error = await client.edo.buildDocument(request).catch((refused: unknown) => refused);
    return error instanceof StykApiError ? error.problem : undefined;
  };
  const instead = new Set<string>();
  for (const type of Object.keys(OUTCOMES) as readonly BuildRequest['type'][]) {
    const [english, own] = [await refusal(styk, type), await refusal(russian, type)];
    expect([type, english?.code, own?.code]).toEqual([type, OUTCOMES[type], OUTCOMES[type]]);
    if (OUTCOMES[type] === 'document-invalid') continue;
    for (const text of [own?.detail, own?.remediation])
      expect([type, text]).toEqual([type, expect.stringMatching(/[а-я]{4}/)]);
    for (const text of [english?.detail, english?.remediation, own?.detail, own?.remediation]) {
      expect([type, text]).toEqual([type, expect.not.stringMatching(/\{(title|why|instead)\}|undefined|^$/)]);
    }
    instead.add(`${english?.detail} ${english?.remediation}`);
  }
  // Each says its own reason.
  expect(instead.size).toBe(Object.values(OUTCOMES).filter((code) => code !== 'document-invalid').length);
});

test('an УКД is not built because no edition with an official schema reaches a document that could be corrected here', () => {
  const last = formats.filter(({ document }) => document === 'correction').map(({ validTo }) => validTo ?? '9999');
  const first = formats
    .filter(({ id, version }) => id === 'upd-seller' && version === '5.03')
    .map(({ validFrom }) => validFrom)
    .sort()[0];
  expect(last.length).toBeGreaterThan(0);
  for (const validTo of last) expect(validTo < (first ?? '')).toBe(true);
});
