import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadContracts } from '../../src/contracts/load.ts';
import type { JsonObject } from '../../src/contracts/model.ts';
import { packageRoot } from '../../src/installation/package-root.ts';
import { preconditionProblems } from '../../src/sandbox/entity-tag.ts';
import { commonProblems } from '../../src/sandbox/http/common-problems.ts';
import { occurredAtProblems } from '../../src/sandbox/occurred-at.ts';
import type { ProblemDefinition } from '../../src/sandbox/problems.ts';
import { controlProblems } from '../../src/sandbox/services/control/problems.ts';
import { customerProblems } from '../../src/sandbox/services/customers/problems.ts';
import { counterpartyProblems } from '../../src/sandbox/services/edo/counterparties/problems.ts';
import { powersProblems } from '../../src/sandbox/services/edo/powers/problems.ts';
import { edoProblems } from '../../src/sandbox/services/edo/problems.ts';
import { eventProblems } from '../../src/sandbox/services/events/problems.ts';
import { fileProblems } from '../../src/sandbox/services/files/problems.ts';
import { cardProblems } from '../../src/sandbox/services/giftcards/problems.ts';
import { keyProblems, linkProblems } from '../../src/sandbox/services/identity/problems.ts';
import { loyaltyProblems } from '../../src/sandbox/services/loyalty/problems.ts';
import { ordersProblems } from '../../src/sandbox/services/orders/problems.ts';
import { partnerProblems } from '../../src/sandbox/services/partners/problems.ts';
import { promotionProblems } from '../../src/sandbox/services/promotions/problems.ts';
import { reportProblems } from '../../src/sandbox/services/reports/problems.ts';
import { erpProblems } from '../../src/sandbox/services/stock/erp/problems.ts';
import { stockProblems } from '../../src/sandbox/services/stock/problems.ts';
import { supportProblems } from '../../src/sandbox/services/support/problems.ts';
import { walletProblems } from '../../src/sandbox/services/wallet/problems.ts';
import { listFiles } from '../architecture/modules.ts';

const contracts = loadContracts(join(packageRoot(), 'openapi'));

/** Whose words a refusal of a contract's own has: certificates of the sandbox take those of the partners. */
const definitions: Readonly<Record<string, readonly Readonly<Record<string, ProblemDefinition>>[]>> = {
  identity: [keyProblems.definitions, linkProblems.definitions],
  customers: [customerProblems.definitions],
  catalog: [],
  partners: [partnerProblems.definitions, preconditionProblems.definitions],
  loyalty: [occurredAtProblems.definitions, loyaltyProblems.definitions],
  edo: [
    edoProblems.definitions,
    powersProblems.definitions,
    counterpartyProblems.definitions,
    preconditionProblems.definitions,
  ],
  stock: [stockProblems.definitions, occurredAtProblems.definitions],
  orders: [ordersProblems.definitions, occurredAtProblems.definitions, preconditionProblems.definitions],
  files: [fileProblems.definitions],
  support: [supportProblems.definitions],
  reports: [reportProblems.definitions],
  promotions: [promotionProblems.definitions, occurredAtProblems.definitions],
  giftcards: [cardProblems.definitions, occurredAtProblems.definitions],
  events: [eventProblems.definitions, preconditionProblems.definitions],
  wallet: [walletProblems.definitions, occurredAtProblems.definitions, ofGiftTenders(cardProblems.definitions)],
  sandbox: [
    controlProblems.definitions,
    erpProblems.definitions,
    partnerProblems.definitions,
    ofEmitting(eventProblems.definitions),
  ],
};

/** Of the codes of events those that the sandbox's own `emitEvent` shares. */
function ofEmitting({
  'event-type-unknown': type,
  'event-data-invalid': data,
}: typeof eventProblems.definitions): Readonly<Record<string, ProblemDefinition>> {
  return { 'event-type-unknown': type, 'event-data-invalid': data };
}

/** Of the codes of gift cards the one that a payment with such a tender is refused by. */
function ofGiftTenders({
  'redemption-not-active': redemption,
}: typeof cardProblems.definitions): Readonly<Record<string, ProblemDefinition>> {
  return { 'redemption-not-active': redemption };
}

/** Codes of production that the sandbox has no way to send, with the reason. */
const NEVER_SENT = new Map([
  ['sendDraft counterparty-not-linked', 'createDraft has looked already, and a link once made does not end'],
  ['sendDraft document-format-retired', 'the date of the document does not change after createDraft has looked'],
]);

const sources = listFiles('src/sandbox')
  .map((path) => readFileSync(join(packageRoot(), path), 'utf8'))
  .join('\n');

/** Contracts run ahead of the sandbox: what it never names it does not handle, and it answers 501 there. */
const handled = contracts.operations.filter(
  ({ domain, operationId }) => domain in definitions && new RegExp(`\\b${operationId}\\b`).test(sources),
);

const declared = handled.flatMap((operation) =>
  Object.entries(operation.problems).flatMap(([status, codes]) =>
    codes.map((code) => ({ operation, status: Number(status), code })),
  ),
);

describe('every code an operation declares', () => {
  test.each(declared)('$operation.operationId $status $code is defined with that status, in both languages', (row) => {
    const { operation, status, code } = row;
    const known: Readonly<Record<string, ProblemDefinition>> = Object.assign(
      {},
      commonProblems.definitions,
      ...(definitions[operation.domain] ?? []),
    );
    const problem = known[code];
    expect(problem?.status).toBe(status);
    for (const text of [problem?.title, problem?.detail, problem?.remediation]) {
      if (text === undefined) continue;
      expect(text.ru).not.toBe('');
      expect(text.en).not.toBe('');
      expect(places(text.en)).toEqual(places(text.ru));
    }
  });

  test('is declared once', () => {
    const ids = declared.map(({ operation, code }) => `${operation.operationId} ${code}`);
    expect(ids).toEqual([...new Set(ids)]);
    for (const id of NEVER_SENT.keys()) expect(ids).toContain(id);
  });
});

describe('every code the sandbox defines', () => {
  const own = Object.values(definitions)
    .flat()
    .flatMap((all) => Object.keys(all));

  test.each([...new Set(own)])('%s is declared by an operation and sent somewhere', (code) => {
    expect(declared.map((row) => row.code)).toContain(code);
    // Most are created by name; a return's refusal is the name itself, and one of the documents stands in their table.
    expect(sources).toMatch(new RegExp(`(create\\(\\s*|return |otherwise: )'${code}'`));
  });

  test('that any operation may send is listed by the contract, under its status', () => {
    const common = contracts.files.find(({ name }) => name === 'common.yaml')?.document as unknown as {
      components: { responses: { Problem: JsonObject } };
    };
    const listed = Object.entries(common.components.responses.Problem['x-styk-problems'] as JsonObject).flatMap(
      ([status, codes]) => (codes as readonly string[]).map((code) => [code, Number(status)]),
    );
    const defined = Object.entries(commonProblems.definitions).map(([code, { status }]) => [code, status]);
    expect(listed.sort()).toEqual(defined.sort());
  });
});

test('only what may pass by itself is called retryable (DOMAIN 3.0)', () => {
  const all = [...Object.values(definitions).flat(), commonProblems.definitions].flatMap((some) =>
    Object.entries<ProblemDefinition>(some),
  );
  const retryable = all.filter(([, problem]) => problem.retryable === true).map(([code]) => code);
  // A domain may have words of its own for a code of all.
  expect([...new Set(retryable)].sort()).toEqual(
    [
      'idempotency-in-progress',
      'internal',
      'rate-limited',
      'unavailable',
      'upstream-failed',
      'upstream-timeout',
    ].sort(),
  );
});

function places(text: string): string[] {
  return [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
}
