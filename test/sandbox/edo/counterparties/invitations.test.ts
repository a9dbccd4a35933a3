import { expect, test } from 'vitest';
import { startExchange } from '../exchange-harness.ts';

const MINUTE = 60_000;
const code = (refused: Promise<unknown>) =>
  refused.then(
    () => 'taken',
    (error: { problem?: { code: string } }) => error.problem?.code,
  );

test('who is invited answers after a while: links, declines, or cannot be connected', async () => {
  const { styk } = await startExchange();
  const { edo, sandbox } = styk;
  const linked = (await edo.listCounterparties()).items.map(({ inn }) => inn);
  expect(linked).toEqual(['9699000020', '9699000037']);

  const invited = await edo.inviteCounterparty({ inn: '9699000069', message: 'Давайте обмениваться' });
  expect(invited).toMatchObject({ operator: 'Styk Sandbox', link: 'invited', roaming: 'not_needed' });
  const roams = await edo.inviteCounterparty({ inn: '9699000083', kpp: '969901001' });
  expect(roams).toMatchObject({ operator: 'Альфа-ЭДО', link: 'invited', roaming: 'waiting' });
  await edo.inviteCounterparty({ inn: '9699000076' });
  await edo.inviteCounterparty({ inn: '9699000125' });

  const seen = async () =>
    Object.fromEntries(
      (await edo.listCounterparties()).items
        .filter(({ inn }) => !linked.includes(inn))
        .map(({ inn, link, roaming }) => [inn, `${link} ${roaming}`]),
    );
  await sandbox.setClock({ advanceMs: 10 * MINUTE });
  expect(await seen()).toEqual({
    '9699000069': 'linked not_needed',
    '9699000076': 'blocked not_needed',
    '9699000083': 'linked connected',
    '9699000125': 'invited waiting',
  });
  await sandbox.setClock({ advanceMs: 24 * 60 * MINUTE });
  expect((await seen())['9699000125']).toBe('invited failed');
  expect(await edo.inviteCounterparty({ inn: '9699000125' })).toMatchObject({ link: 'invited', roaming: 'waiting' });
});

test('invitations that cannot be made are refused with their reasons', async () => {
  const { styk } = await startExchange();
  const invite = (inn: string, more: object = {}) => code(styk.edo.inviteCounterparty({ inn, ...more }));
  expect(await invite('9699000021')).toBe('inn-invalid');
  expect(await invite('7707083893')).toBe('counterparty-unknown');
  expect(await invite('9699000069', { kpp: '770101001' })).toBe('counterparty-unknown');
  expect(await invite('9699000132')).toBe('roaming-unavailable');
  expect(await invite('9699000020')).toBe('state-conflict');
  expect(await invite('9699000069')).toBe('taken');
  expect(await invite('9699000069')).toBe('state-conflict');
  const { inn } = await styk.edo.getParticipant();
  expect(await invite(inn)).toBe('state-conflict');
});
