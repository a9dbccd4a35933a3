import type { DocumentSet } from '../contracts/document-set.ts';
import type { Located } from '../contracts/references.ts';
import type { AffectedPart, Change, Difference } from './change.ts';
import { documentOf } from './follow.ts';
import { compareCalledBack, compareOperation } from './operations/compare-operation.ts';
import {
  contractName,
  type OperationNode,
  operationsIn,
  rootOf,
  webhooksIn,
} from './operations/contract-operations.ts';
import { compareEvents } from './operations/events.ts';
import { matchOperations } from './operations/match-operations.ts';
import type { Findings, OperationContext } from './operations/operation-context.ts';
import { sunsetOf } from './operations/promises.ts';
import { compareSecuritySchemes } from './operations/security-schemes.ts';
import { compareServers } from './operations/servers.ts';
import { createSchemaComparison } from './schemas/schema-comparison.ts';
import { type Found, type Side, toChanges } from './verdict.ts';
import { withoutTexts } from './without-texts.ts';

export interface DiffOptions {
  /** By default clients; servers in a contract that says `x-styk-served-by: partner`, for there the partner is the server. */
  readonly side?: Side;
  /** Day on which the new contract comes into force, `YYYY-MM-DD`: operations whose sunset has passed may go. */
  readonly today?: string;
}

/**
 * Everything in which the new contracts differ from the old ones, ordered by contract and place. Texts, examples and the way a
 * schema is written (`$ref`, `allOf`, both ways to say null) make no difference.
 */
export function diffContracts(before: DocumentSet, after: DocumentSet, options: DiffOptions = {}): Change[] {
  const [old, now] = [comparable(before), comparable(after)];
  const context: OperationContext = {
    old,
    new: now,
    schemas: createSchemaComparison(old, now),
    asked: 'request',
    answered: 'response',
  };
  const found = [...operations(context, options.today), ...webhooks(context), ...contracts(context)];
  return toChanges(found, context, options.side);
}

function comparable(set: DocumentSet): DocumentSet {
  return { ...set, documents: new Map([...set.documents].map(([key, document]) => [key, withoutTexts(document)])) };
}

function operations(context: OperationContext, today: string | undefined): Found[] {
  const all = (set: DocumentSet) => set.entries.flatMap((entry) => operationsIn(set, entry));
  const { pairs, removed, added } = matchOperations(all(context.old), all(context.new));
  return [
    ...removed.map((operation) => gone(operation, today)),
    ...added.map((operation) => ({
      difference: { rule: 'operation-added' as const, params: {}, old: undefined, new: operation.node.address },
      affects: partOf(operation),
    })),
    ...pairs.flatMap((pair) => spread(context, compareOperation(context, pair), partOf(pair.new))),
  ];
}

function gone(operation: OperationNode, today: string | undefined): Found {
  const sunset = sunsetOf(operation.node);
  const announced = operation.node.value.deprecated === true && sunset !== undefined && today !== undefined;
  const isOver = announced && Date.parse(sunset) <= Date.parse(today);
  const difference: Difference = {
    rule: isOver ? 'operation-removed-after-sunset' : 'operation-removed',
    params: { sunset: sunset ?? '—' },
    old: operation.node.address,
    new: undefined,
  };
  return { difference, affects: partOf(operation) };
}

function webhooks(context: OperationContext): Found[] {
  const all = (set: DocumentSet) => set.entries.flatMap((entry) => webhooksIn(set, entry));
  const { pairs, removed, added } = matchOperations(all(context.old), all(context.new));
  const lone = (rule: 'webhook-removed' | 'webhook-added', webhook: OperationNode): Found => ({
    difference: {
      rule,
      params: {},
      old: rule === 'webhook-removed' ? webhook.node.address : undefined,
      new: rule === 'webhook-added' ? webhook.node.address : undefined,
    },
    affects: partOf(webhook, 'webhook '),
  });
  return [
    ...removed.map((webhook) => lone('webhook-removed', webhook)),
    ...added.map((webhook) => lone('webhook-added', webhook)),
    ...pairs.flatMap((pair) => spread(context, compareCalledBack(context, pair), partOf(pair.new, 'webhook '))),
  ];
}

/** What holds for a contract as a whole. */
function contracts(context: OperationContext): Found[] {
  return pairedRoots(context).flatMap(([old, now]) => {
    const differences = [...compareServers(old, now), ...compareSecuritySchemes(context, old, now)];
    const contract = contractName(documentOf(now.address));
    return [
      ...differences.map((difference) => ({ difference, affects: undefined })),
      ...compareEvents(context, old, now).flatMap(({ type, ...findings }) =>
        spread(context, findings, { contract, name: `event ${type}` }),
      ),
    ];
  });
}

/** Contracts of one name, and the only one with the only one. Shared files count too: they hold the security schemes. */
function pairedRoots({ old, new: now }: OperationContext): (readonly [Located, Located])[] {
  const roots = (set: DocumentSet) => [...set.documents.keys()].flatMap((key) => rootOf(set, key) ?? []);
  const [before, after] = [roots(old), roots(now)];
  const [onlyOld, onlyNew] = [before[0], after[0]];
  if (before.length === 1 && after.length === 1 && onlyOld !== undefined && onlyNew !== undefined) {
    return [[onlyOld, onlyNew]];
  }
  return before.flatMap((root) => {
    const name = contractName(documentOf(root.address));
    const other = after.find(({ address }) => contractName(documentOf(address)) === name);
    return other === undefined ? [] : [[root, other] as const];
  });
}

function spread({ schemas }: OperationContext, findings: Findings, affects: AffectedPart): Found[] {
  const inSchemas = findings.schemas.flatMap((key) => schemas.differences(key));
  return [...findings.differences, ...inSchemas].map((difference) => ({ difference, affects }));
}

function partOf({ contract, method, path, operationId }: OperationNode, prefix = ''): AffectedPart {
  const name = `${prefix}${method} ${path}`;
  return { contract, name, ...(operationId === undefined ? {} : { operationId }) };
}
