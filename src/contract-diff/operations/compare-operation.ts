import { callbacksOf, neutralPath } from './contract-operations.ts';
import { matchOperations, type OperationPair } from './match-operations.ts';
import { type Findings, type OperationContext, reversed, together } from './operation-context.ts';
import { compareParameters } from './parameters.ts';
import { compareLineCodes, compareProblems } from './problems.ts';
import { comparePromises } from './promises.ts';
import { compareRequestBody } from './request-body.ts';
import { compareResponses } from './responses.ts';
import { compareSecurity } from './security.ts';

/** Everything about an operation that both contracts have, its callbacks included. */
export function compareOperation(context: OperationContext, pair: OperationPair): Findings {
  return together([
    { differences: moved(pair), schemas: [] },
    { differences: comparePromises(pair), schemas: [] },
    { differences: compareSecurity(pair), schemas: [] },
    { differences: compareProblems(pair.old.node, pair.new.node), schemas: [] },
    { differences: compareLineCodes(pair.old.node, pair.new.node), schemas: [] },
    compareParameters(context, pair),
    compareRequestBody(context, pair),
    compareResponses(context, pair),
    compareCallbacks(context, pair),
  ]);
}

function moved({ old, new: now }: OperationPair) {
  const from = `${old.method} ${neutralPath(old.path)}`;
  const to = `${now.method} ${neutralPath(now.path)}`;
  if (from === to) return [];
  const params = { id: now.operationId ?? '', from: `${old.method} ${old.path}`, to: `${now.method} ${now.path}` };
  return [{ rule: 'operation-moved' as const, params, old: old.node.address, new: now.node.address }];
}

/** Where it is the server that asks: the client receives the request and gives the answer. */
export function compareCalledBack(context: OperationContext, pair: OperationPair): Findings {
  const other: OperationContext = { ...context, asked: context.answered, answered: context.asked };
  return reversed(
    together([compareParameters(other, pair), compareRequestBody(other, pair), compareResponses(other, pair)]),
  );
}

function compareCallbacks(context: OperationContext, { old, new: now }: OperationPair): Findings {
  const { pairs, removed, added } = matchOperations(callbacksOf(context.old, old), callbacksOf(context.new, now));
  return together([
    ...pairs.map((pair) => compareCalledBack(context, pair)),
    {
      schemas: [],
      differences: [
        ...removed.map(({ node }) => ({
          rule: 'webhook-removed' as const,
          params: {},
          old: node.address,
          new: now.node.address,
        })),
        ...added.map(({ node }) => ({
          rule: 'webhook-added' as const,
          params: {},
          old: old.node.address,
          new: node.address,
        })),
      ],
    },
  ]);
}
