import type { JsonValue } from '../contracts/model.ts';
import { isObject } from '../contracts/references.ts';
import type { Change } from './change.ts';
import { contractDiffErrors } from './errors.ts';

/** Beside the contracts of a snapshot: breaks since then that may pass. A new snapshot begins without any. */
export const DECLARED_FILE = 'declared-breaks.json';

/** A break that may pass, and why. `rule`, `old` and `new` are those of the change. */
export interface DeclaredBreak {
  readonly rule: string;
  readonly old: string | null;
  readonly new: string | null;
  readonly reason: string;
}

/** Changes with the reasons of those that were declared, and declarations that met no change. */
export interface JudgedChanges {
  readonly changes: readonly Change[];
  readonly unused: readonly DeclaredBreak[];
}

/**
 * Reads a list of declared breaks.
 *
 * @param file How it is called in errors.
 * @throws StykError `contract-diff-declarations-invalid`
 */
export function parseDeclaredBreaks(text: string, file: string): DeclaredBreak[] {
  const fail = (reason: string) =>
    contractDiffErrors.create('contract-diff-declarations-invalid', { file, reason }, { at: { file } });
  let value: JsonValue;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw fail(cause instanceof Error ? cause.message : String(cause));
  }
  if (!Array.isArray(value)) throw fail('not a list');
  return value.map((entry: JsonValue, index) => {
    const declared = isObject(entry) ? declaredBreak(entry) : undefined;
    if (declared === undefined) throw fail(`entry ${index}`);
    return declared;
  });
}

function declaredBreak({
  rule,
  old,
  new: now,
  reason,
}: Readonly<Record<string, JsonValue>>): DeclaredBreak | undefined {
  if (typeof rule !== 'string' || typeof reason !== 'string' || reason.trim() === '') return undefined;
  if (!isPlace(old) || !isPlace(now)) return undefined;
  return { rule, old: old ?? null, new: now ?? null, reason };
}

function isPlace(value: JsonValue | undefined): value is string | null | undefined {
  return value === undefined || value === null || typeof value === 'string';
}

/** Marks the changes that were declared. */
export function judge(changes: readonly Change[], declared: readonly DeclaredBreak[]): JudgedChanges {
  const used = new Set<DeclaredBreak>();
  const judged = changes.map((change) => {
    const found = declared.find((one) => one.rule === change.rule && one.old === change.old && one.new === change.new);
    if (found === undefined) return change;
    used.add(found);
    return { ...change, declared: found.reason };
  });
  return { changes: judged, unused: declared.filter((one) => !used.has(one)) };
}

/** Breaks nobody has declared: with one of them the contracts may not be released. */
export function undeclaredBreaks(changes: readonly Change[]): Change[] {
  return changes.filter(({ level, declared }) => level === 'breaking' && declared === undefined);
}
