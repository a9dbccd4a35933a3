import { EVENT_SAMPLES } from '@styk/sdk/api/events.samples';
import { expect, test } from 'vitest';
import { recipes } from '../../../src/cli/commands/events/trigger/all-recipes.ts';
import { impossible } from '../../../src/cli/commands/events/trigger/impossible.ts';
import { override, readOverride } from '../../../src/cli/commands/events/trigger/overrides.ts';
import { createProject } from '../ecosystem/project.ts';
import { openProject } from './listener.ts';

test('every type of the catalogue is caused by a recipe or has the reason why not', () => {
  const told = [...Object.keys(recipes), ...Object.keys(impossible)];
  expect(told.sort()).toEqual(Object.keys(EVENT_SAMPLES).sort());
});

test('every recipe causes its event by real changes, and the ecosystem stays whole', async () => {
  const { project, api } = await openProject();
  const [robot] = (await api.edo.listCounterparties({ inn: '9699000020' })).items;
  const { participantId = '' } = robot ?? {};
  await api.sandbox.setCounterpartyBehaviour(participantId, { answer: 'clarify', delaySec: 3 });
  const failed: string[] = [];
  for (const type of Object.keys(recipes)) {
    const run = await project.styk(['events', 'trigger', type, '--json']);
    if (run.code === 0) expect((run.json() as { event: { type: string } }).event.type).toBe(type);
    else failed.push(`${type}: ${run.stdout}`);
  }
  expect(failed).toEqual([]);
  expect((await api.sandbox.checkInvariants()).violations).toEqual([]);

  // What recipes have shut, broken or told otherwise is as it was.
  expect(await api.sandbox.getCounterpartyBehaviour(participantId)).toMatchObject({ answer: 'clarify', delaySec: 3 });
  expect((await api.support.listIncidents({ state: 'opened' })).items).toEqual([]);
  expect((await api.edo.listEdoOutbox()).items).toEqual([]);
  const subscriptions = (await api.events.listSubscriptions()).items.filter(({ delivery }) => delivery === 'webhook');
  expect(subscriptions).toEqual([]);
  const { items: capabilities } = await api.partners.listCapabilities('prt_sandbox');
  expect(capabilities.map(({ state }) => state)).not.toContain('restricted');
}, 120_000);

test('fields of the change can be set, and what the ecosystem refuses is told', async () => {
  const { project, api } = await openProject();
  const trigger = (...argv: string[]) => project.styk(['events', 'trigger', 'order.created', ...argv, '--json']);
  const run = await trigger('--set', 'externalId=A-17', '--set', 'fulfilment.recipient.displayName=Пётр');
  const { event } = run.json() as { event: { subject: string } };
  const order = await api.orders.getOrder(event.subject);
  expect([order.externalId, order.fulfilment.recipient?.displayName]).toEqual(['A-17', 'Пётр']);
  const refused = await trigger('--set', 'lines.0.qty=0');
  expect([refused.code, refused.stdout.includes('validation-failed')]).toEqual([1, true]);
  const bodiless = await project.styk(['events', 'trigger', 'promotion.stopped', '--set', 'x=1']);
  expect(bodiless.stderr).toContain('events-override-unused');
  const malformed = await trigger('--set', 'x');
  expect([malformed.code, malformed.stdout.includes('events-override-invalid')]).toEqual([2, true]);
});

test('without a type it lists everything; what cannot be caused says why; elsewhere there is no sandbox', async () => {
  const project = createProject();
  const list = (await project.styk(['events', 'trigger', '--json'])).json() as { possible: boolean; how: string }[];
  expect(list).toHaveLength(Object.keys(EVENT_SAMPLES).length);
  for (const { how } of list) expect(how).not.toBe('');
  const impossible = await project.styk(['events', 'trigger', 'participation.offered']);
  expect([impossible.code, impossible.stderr.includes('styk sandbox reset')]).toEqual([1, true]);
  const misspelt = await project.styk(['events', 'trigger', 'order.creatd']);
  expect([misspelt.code, misspelt.stderr.includes('order.created')]).toEqual([2, true]);
  const nowhere = await project.styk(['events', 'trigger', 'order.created']);
  expect([nowhere.code, nowhere.stderr.includes('connection-sandbox-not-running')]).toEqual([3, true]);
});

test('an override makes what is missing on its way and leaves the rest as it was', () => {
  const body = { a: { b: 1 }, list: [{ x: 1 }, { x: 2 }] };
  expect(override({ qty: '1', n: 1, s: 'x' }, ['qty=3', 'n=3', 's="y"'].map(readOverride))).toEqual({
    qty: '3',
    n: 3,
    s: 'y',
  });
  const put = (...texts: string[]) => override<object>(body, texts.map(readOverride));
  expect(put('a.b=2')).toEqual({ a: { b: 2 }, list: body.list });
  expect(put('list.1.x="3"', 'list.9.x=4')).toEqual({ ...body, list: [{ x: 1 }, { x: '3' }, { x: 4 }] });
  expect(put('new.deep=text = more')).toEqual({ ...body, new: { deep: 'text = more' } });
  expect(put('__proto__.polluted=1')).not.toHaveProperty('polluted');
  expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted');
  expect(body).toEqual({ a: { b: 1 }, list: [{ x: 1 }, { x: 2 }] });
});
