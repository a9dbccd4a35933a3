import { expect, test } from 'vitest';
import {
  type Docflow,
  type DocumentAxes,
  DRAFT_AXES,
  type Side,
} from '../../../src/sandbox/services/edo/docflow/axes.ts';
import { decide } from '../../../src/sandbox/services/edo/docflow/decide.ts';
import { reachableAxes } from '../../../src/sandbox/services/edo/docflow/reachable.ts';
import { summaryOf } from '../../../src/sandbox/services/edo/docflow/summary.ts';
import { type DocflowAction, transitions } from '../../../src/sandbox/services/edo/docflow/transitions.ts';
import { edoProblems } from '../../../src/sandbox/services/edo/problems.ts';
import { oracle } from './docflow-oracle.ts';

const ACTIONS = [...new Set(transitions.map(({ action }) => action))];
const SIDES: readonly Side[] = ['sender', 'operator', 'recipient', 'consignee'];

/** Every docflow there can be. */
const DOCFLOWS: readonly Docflow[] = (['signed', 'universal'] as const).flatMap((profile) =>
  (['own', 'roaming'] as const).flatMap((route) => [
    { profile, route, invoice: 'yes', answer: 'title' },
    { profile, route, invoice: 'yes', answer: 'none' },
    { profile, route, invoice: 'no', answer: 'title' },
    { profile, route, invoice: 'no', answer: 'titles' },
    { profile, route, invoice: 'no', answer: 'countersignature' },
  ]),
);

const nameOf = ({ profile, route, invoice, answer }: Docflow) =>
  `${profile} ${route} invoice:${invoice} answer:${answer}`;

test.each(DOCFLOWS.map((docflow) => [nameOf(docflow), docflow] as const))(
  'cell by cell: every state × action × side of %s is as the design says',
  (_, docflow) => {
    const states = [...reachableAxes(docflow)];
    expect(states.length).toBeGreaterThan(10);
    const wrong: string[] = [];
    for (const axes of states) {
      for (const action of ACTIONS) {
        for (const by of SIDES) {
          const decision = decide(docflow, axes, action, by);
          const given = 'refusal' in decision ? decision.refusal : decision.axes;
          const expected = oracle(docflow, axes, action, by);
          if (JSON.stringify(sorted(given)) !== JSON.stringify(sorted(expected))) {
            wrong.push(`${action} by ${by} in ${JSON.stringify(axes)}: ${JSON.stringify(given)}`);
          }
        }
      }
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  },
);

function sorted(value: string | DocumentAxes): unknown {
  return typeof value === 'string' ? value : Object.fromEntries(Object.entries(value).sort());
}

test('every refusal is a code of the contract, and every row of the table is reached by some docflow', () => {
  const codes = Object.keys(edoProblems.definitions);
  const used = new Set<string>();
  for (const docflow of DOCFLOWS) {
    for (const axes of reachableAxes(docflow)) {
      for (const { action, by, row } of transitions) {
        const decision = decide(docflow, axes, action, by);
        if ('refusal' in decision) expect(codes).toContain(decision.refusal);
        else used.add(`${row} ${action} ${by}`);
      }
    }
  }
  expect(transitions.map(({ row, action, by }) => `${row} ${action} ${by}`).filter((one) => !used.has(one))).toEqual(
    [],
  );
});

/** After these steps a document is called so (the summary of both profiles, in the order of the design). */
const WAYS: readonly (readonly [string, Docflow, readonly (readonly [DocflowAction, Side])[]])[] = [
  ['draft', DOCFLOWS[0] as Docflow, []],
  ['signed', DOCFLOWS[0] as Docflow, [['sign', 'sender']]],
];

test.each(WAYS)('a document is called %s', (word, docflow, steps) => {
  const axes = steps.reduce((present, [action, by]) => after(docflow, present, action, by), DRAFT_AXES);
  expect(summaryOf(axes)).toBe(word);
});

const MAIN: readonly (readonly [DocflowAction, Side, string])[] = [
  ['sign', 'sender', 'signed'],
  ['send', 'sender', 'sent'],
  ['confirm', 'operator', 'issued'],
  ['deliver', 'operator', 'delivered'],
  ['acknowledge', 'recipient', 'waiting_response'],
];

test.each([
  [[['accept', 'recipient', 'accepted']]],
  [[['accept-with-discrepancies', 'recipient', 'accepted_with_discrepancies']]],
  [[['not-accept', 'recipient', 'not_accepted']]],
  [[['refuse', 'recipient', 'refused']]],
  [
    [
      ['clarify', 'recipient', 'clarification_requested'],
      ['revise', 'sender', 'revised'],
    ],
  ],
  [
    [
      ['accept', 'recipient', 'accepted'],
      ['correct', 'sender', 'corrected'],
    ],
  ],
  [
    [
      ['accept', 'recipient', 'accepted'],
      ['propose-annulment', 'sender', 'annulment_requested'],
      ['decline-annulment', 'recipient', 'accepted'],
      ['propose-annulment', 'recipient', 'annulment_requested'],
      ['accept-annulment', 'sender', 'annulled'],
    ],
  ],
] as const)('the summaries of a СЧФДОП on its way: %j', (branch) => {
  const docflow = DOCFLOWS[0] as Docflow;
  let axes = DRAFT_AXES;
  for (const [action, by, word] of [...MAIN, ...branch]) {
    axes = after(docflow, axes, action, by);
    expect(summaryOf(axes)).toBe(word);
  }
});

function after(docflow: Docflow, axes: DocumentAxes, action: DocflowAction, by: Side): DocumentAxes {
  const decision = decide(docflow, axes, action, by);
  if ('refusal' in decision) throw new Error(`${action} by ${by}: ${decision.refusal}, ${decision.because}`);
  return decision.axes;
}
