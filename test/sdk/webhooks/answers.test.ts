import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { StykError } from '@styk/sdk/errors';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { webhookErrors } from '../../../sdk/src/webhooks/errors.ts';
import { ACCEPTED, refusal } from '../../../sdk/src/webhooks/receiver/answer.ts';

interface Operation {
  readonly responses: Readonly<Record<string, unknown>>;
  readonly 'x-styk-problems': Readonly<Record<string, readonly string[]>>;
}

const file = resolve(import.meta.dirname, '../../../openapi/partner.yaml');
const { paths } = parse(readFileSync(file, 'utf8')) as { paths: { '/events': { post: Operation } } };
const { responses, 'x-styk-problems': problems } = paths['/events'].post;

/** What stands in no list of an operation: the wrong method, and a defect of the receiver's own program. */
const BEYOND: Readonly<Record<number, string>> = { 405: 'method-not-allowed', 500: 'internal' };

describe('answers are those of the partner’s contract', () => {
  test('to what is taken', () => {
    expect(responses).toHaveProperty(String(ACCEPTED.status));
  });

  test.each(Object.entries(webhookErrors.definitions))('%s', (code, definition) => {
    const { status, body, headers } = refusal(new StykError({ code, ...definition }));
    const problem = JSON.parse(body ?? '') as { readonly code: string; readonly status: number };
    const allowed = problems[status] ?? [BEYOND[status]];
    expect(allowed).toContain(problem.code);
    expect(problem.status).toBe(status);
    expect(headers['content-type']).toBe('application/problem+json');
  });
});
