import { child, type Located } from '../../contracts/references.ts';
import type { Difference } from '../change.ts';
import { membersOf } from '../follow.ts';
import { type Findings, NOTHING, type OperationContext } from './operation-context.ts';

/** What was found of one type of event. */
export interface EventFindings extends Findings {
  readonly type: string;
}

/** The catalogue of events, `x-styk-events`: types by name, their data travel to the client. */
export function compareEvents(context: OperationContext, old: Located, now: Located): EventFindings[] {
  const before = membersOf(old, 'x-styk-events');
  const after = membersOf(now, 'x-styk-events');
  return [...new Set([...before.keys(), ...after.keys()])].map((type) => {
    const one = before.get(type);
    const other = after.get(type);
    if (one !== undefined && other !== undefined) return { type, ...compareEvent(context, one, other) };
    const rule = other === undefined ? ('event-removed' as const) : ('event-added' as const);
    return { type, schemas: [], differences: [{ rule, params: {}, old: one?.address, new: other?.address }] };
  });
}

function compareEvent(context: OperationContext, old: Located, now: Located): Findings {
  const told = [
    ['subject', 'event-subject-changed'],
    ['scope', 'event-scope-changed'],
    ['personalData', 'event-personal-data-changed'],
  ] as const;
  const differences = told.flatMap(([key, rule]): Difference[] => {
    const [from, to] = [old.value[key], now.value[key]];
    if (from === to) return [];
    const params = { from: String(from ?? '—'), to: String(to ?? '—') };
    return [{ rule, params, old: `${old.address}/${key}`, new: `${now.address}/${key}` }];
  });
  const before = child(old, 'data');
  const after = child(now, 'data');
  if (before === undefined || after === undefined) return { ...NOTHING, differences };
  return { differences, schemas: [context.schemas.compare('response', [before], [after], 'data')] };
}
