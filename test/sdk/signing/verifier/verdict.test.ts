import type { Check, CheckId, CheckResult } from '@styk/sdk/signing';
import { REASONS } from '@styk/sdk/signing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runCheck } from '../../../../sdk/src/signing/verifier/finding.ts';
import { decide, WAIVABLE_CHECKS } from '../../../../sdk/src/signing/verifier/verdict.ts';

const PER_SIGNER = [
  'digest',
  'signature',
  'signed-attributes',
  'signing-certificate',
  'chain',
  'validity',
  'revocation',
  'timestamp',
  'party-match',
  'authority',
  'mchd',
] as const satisfies readonly CheckId[];
const INFORMATIVE: readonly CheckId[] = ['timestamp', 'mchd'];
const ASKABLE = ['party-match', 'authority'] as const;

const check = (id: CheckId, result: CheckResult, signer: number, code = 'x'): Check => ({
  id,
  result,
  code,
  signer,
  reason: { ru: '', en: '' },
});
const result = fc.constantFrom<CheckResult>('ok', 'warning', 'not-checked', 'error');
const results = fc.array(fc.record(Object.fromEntries(PER_SIGNER.map((id) => [id, result]))), {
  minLength: 1,
  maxLength: 3,
});

describe('the verdict', () => {
  test('is failed with any error, passed only when all that is required was checked or allowed', () => {
    const allowances = fc.subarray([...WAIVABLE_CHECKS]);
    fc.assert(
      fc.property(results, allowances, fc.subarray([...ASKABLE]), (signers, allowUnchecked, asked) => {
        const checks = signers.flatMap((answers, signer) =>
          PER_SIGNER.map((id) => check(id, answers[id] ?? 'error', signer)),
        );
        const required = (id: CheckId) =>
          !INFORMATIVE.includes(id) && (!ASKABLE.some((other) => other === id) || asked.some((other) => other === id));
        const isOpen = ({ id, result }: Check) =>
          result === 'not-checked' && required(id) && !allowUnchecked.some((allowed) => allowed === id);
        const expected = checks.some(({ result }) => result === 'error')
          ? 'failed'
          : checks.some(isOpen)
            ? 'indeterminate'
            : 'passed';
        expect(decide({ checks, signerCount: signers.length, asked, allowUnchecked })).toBe(expected);
      }),
    );
  });

  test('is never passed when a required check is missing altogether', () => {
    const complete = PER_SIGNER.map((id) => check(id, 'ok', 0));
    const decideOn = (checks: readonly Check[], signerCount = 1) =>
      decide({ checks, signerCount, asked: [], allowUnchecked: [...WAIVABLE_CHECKS] });
    expect(decideOn(complete)).toBe('passed');
    expect(decideOn(complete, 2)).toBe('indeterminate');
    expect(decideOn([], 0)).toBe('indeterminate');
    expect(decideOn(complete.filter(({ id }) => id !== 'chain'))).toBe('indeterminate');
  });

  test('a crash is no check that was left out', () => {
    const crashed = runCheck('revocation', () => {
      throw new TypeError('boom');
    });
    expect(crashed).toMatchObject({
      result: 'not-checked',
      code: 'check-crashed',
      reason: { en: expect.stringContaining('boom') },
    });
    const checks = [
      ...PER_SIGNER.filter((id) => id !== 'revocation').map((id) => check(id, 'ok', 0)),
      { ...crashed, signer: 0 },
    ];
    expect(decide({ checks, signerCount: 1, asked: [], allowUnchecked: ['revocation'] })).toBe('indeterminate');
  });
});

describe('the reasons', () => {
  test.each(Object.entries(REASONS))('%s names the same parameters in both languages', (_, { ru, en }) => {
    const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();
    expect(names(ru)).toEqual(names(en));
  });
});
