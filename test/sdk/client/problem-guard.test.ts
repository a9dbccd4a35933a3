import { readFileSync } from 'node:fs';
import { type CommonProblemCode, isProblem, type ProblemCode, Styk } from '@styk/sdk';
import { loyaltyOperations } from '@styk/sdk/api/loyalty.operations';
import { expect, expectTypeOf, test } from 'vitest';
import { parse } from 'yaml';
import { COMMON_PROBLEM_CODES } from '../../../sdk/src/client/problem-guard.ts';
import { problem, sendJson, startServer } from './local-server.ts';

const { voidAuthorization, getMember } = loyaltyOperations;

async function refusal(code: string, status = 409): Promise<unknown> {
  await using server = await startServer((response) => sendJson(response, status, problem(status, code, false)));
  await using styk = new Styk({ baseUrl: server.url });
  return await styk.loyalty.voidAuthorization('aut_1').catch((reason: unknown) => reason);
}

test('the common codes are those of the contracts', () => {
  const common = parse(readFileSync('openapi/common.yaml', 'utf8')) as {
    components: { responses: { Problem: { 'x-styk-problems': Record<string, string[]> } } };
  };
  const codes = Object.values(common.components.responses.Problem['x-styk-problems']).flat();
  expect([...COMMON_PROBLEM_CODES].sort()).toEqual([...codes].sort());
});

test('a code is known by its name', async () => {
  const error = await refusal('authorization-not-active');
  expect(isProblem(error, 'authorization-not-active')).toBe(true);
  expect(isProblem(error, 'not-found', 'authorization-not-active')).toBe(true);
  expect(isProblem(error, 'not-found')).toBe(false);
  expect(isProblem(new Error('authorization-not-active'), 'authorization-not-active')).toBe(false);
  expect(isProblem(undefined, voidAuthorization)).toBe(false);
});

test.each([
  { code: 'authorization-not-active', own: true, other: false },
  { code: 'rate-limited', own: true, other: false },
  { code: 'something-newer', own: false, other: false },
])('$code of an operation is one of its contract: $own', async ({ code, own, other }) => {
  const error = await refusal(code);
  expect(isProblem(error, voidAuthorization)).toBe(own);
  // An error of another operation is none of this one's, whatever its code.
  expect(isProblem(error, getMember)).toBe(other);
});

/** Compiles only while every code of the contract is dealt with and none that is not in it. */
function explain(error: unknown): string {
  if (!isProblem(error, voidAuthorization)) return 'something else';
  expectTypeOf(error.code).toEqualTypeOf<ProblemCode<typeof voidAuthorization>>();
  expectTypeOf<'insufficient-points'>().not.toExtend<typeof error.code>();
  switch (error.code) {
    case 'not-found':
      return 'no such hold';
    case 'authorization-not-active':
      return 'too late';
    default:
      expectTypeOf(error.code).toEqualTypeOf<Exclude<CommonProblemCode, 'not-found'>>();
      return `common: ${error.code}`;
  }
}

test('the compiler knows the codes of an operation', async () => {
  expect(explain(await refusal('not-found', 404))).toBe('no such hold');
  expect(explain(await refusal('rate-limited', 429))).toBe('common: rate-limited');
  expect(explain(await refusal('something-newer'))).toBe('something else');
});
