import { expect, test } from 'vitest';
import {
  APPLICATION_STATES,
  type ApplicationState,
  CAUSES,
  type Cause,
  nextState,
} from '../../../src/sandbox/services/partners/rules/application-states.ts';
import { capabilityState, isOpen } from '../../../src/sandbox/services/partners/rules/capability-states.ts';

/** DOMAIN 3.2 in a picture: a row for each state, a column for each cause, a dot where nothing happens. */
const TABLE = `
               submitted check-failed checks-passed corrected obstructed unobstructed signed  reported      certified certification-lost pilot-done abandoned
draft          checking  .            .             .         .          .            .       .             .         .                  .          .
checking       .         rejected     agreement     .         .          .            .       .             .         .                  .          .
agreement      .         rejected     .             .         .          .            sandbox .             .         .                  .          .
sandbox        .         .            .             .         suspended  .            .       certification pilot     .                  .          .
certification  .         .            .             .         suspended  .            .       .             pilot     .                  .          .
pilot          .         .            .             .         suspended  .            .       .             .         certification      active     .
active         .         .            .             .         suspended  .            .       .             .         certification      .          .
rejected       .         .            .             checking  .          .            .       .             .         .                  .          closed
suspended      .         .            .             .         .          sandbox      .       .             .         .                  .          .
closed         .         .            .             .         .          .            .       .             .         .                  .          .`;

const [head = [], ...rows] = TABLE.trim()
  .split('\n')
  .map((line) => line.trim().split(/ +/));
const cells = rows.flatMap(([state, ...targets]) =>
  targets.map((target, index) => [state, head[index], target] as const),
);

test('the table has every state and every cause', () => {
  expect(rows.map(([state]) => state)).toEqual(APPLICATION_STATES);
  expect(head).toEqual(CAUSES);
});

test.each(cells)('R07: %s by %s: %s', (state, cause, target) => {
  const moved = nextState(state as ApplicationState, new Set([cause as Cause]));
  expect(moved ?? '.').toBe(target);
});

test('what stops a partner goes before what moves it on, and a certificate before a mere report', () => {
  expect(nextState('checking', new Set<Cause>(['checks-passed', 'check-failed']))).toBe('rejected');
  expect(nextState('agreement', new Set<Cause>(['signed', 'check-failed']))).toBe('rejected');
  expect(nextState('sandbox', new Set<Cause>(['certified', 'reported', 'obstructed']))).toBe('suspended');
  expect(nextState('sandbox', new Set<Cause>(['certified', 'reported']))).toBe('pilot');
  expect(nextState('pilot', new Set<Cause>(['pilot-done', 'certification-lost']))).toBe('certification');
  expect(nextState('rejected', new Set<Cause>(['abandoned', 'corrected']))).toBe('checking');
});

const free = { accepted: true, obstruction: null, opened: true, certification: 'none' } as const;

test.each(APPLICATION_STATES)('a capability of an application that is %s', (application) => {
  const state = (change: object) => capabilityState({ application, ...free, ...change }).state;
  const closed = application === 'closed';
  expect(state({ obstruction: 'check-failed', certification: 'in-force' })).toBe('restricted');
  const waiting = application === 'draft' || application === 'checking' ? 'requested' : 'pending';
  expect(state({ accepted: false })).toBe(closed ? 'restricted' : waiting);
  expect(state({ opened: false })).toBe(closed ? 'restricted' : 'requested');
  expect(state({})).toBe(closed ? 'restricted' : 'sandbox');
  const certified = application === 'active' ? 'live' : 'certified';
  expect(state({ certification: 'in-force' })).toBe(closed ? 'restricted' : certified);
  expect(state({ certification: 'ended' })).toBe('restricted');
});

test.each([
  ['requested', null, false, false],
  ['pending', 'agreement-not-signed', false, false],
  ['sandbox', 'not-certified', true, false],
  ['certified', 'pilot-running', true, true],
  ['live', null, true, true],
  ['restricted', 'certification-ended', true, false],
  ['restricted', 'agreement-past-due', false, false],
  ['restricted', 'check-failed', false, false],
] as const)('%s (%s) is open in the sandbox: %s, live: %s', (state, reason, sandbox, live) => {
  expect([isOpen({ state, reason }, 'sandbox'), isOpen({ state, reason }, 'live')]).toEqual([sandbox, live]);
});
