import type { JsonValue } from '../../contracts/model.ts';
import { isObject, type Located } from '../../contracts/references.ts';
import type { Difference } from '../change.ts';

const KEY = 'x-styk-problems';
const LINE_CODES = 'x-styk-line-codes';

/** Code of a refusal → its statuses, each with its address. */
type Codes = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** `x-styk-problems`, the codes by which a call may be refused, of an operation or a response. */
export function compareProblems(old: Located, now: Located): Difference[] {
  const before = codesOf(old);
  const after = codesOf(now);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((code): Difference[] => {
    const was = before.get(code) ?? new Map<string, string>();
    const is = after.get(code) ?? new Map<string, string>();
    const gone = [...was].filter(([status]) => !is.has(status));
    const fresh = [...is].filter(([status]) => !was.has(status));
    const [from, ...moreGone] = gone;
    const [to, ...moreFresh] = fresh;
    if (from !== undefined && to !== undefined && moreGone.length + moreFresh.length === 0) {
      return [
        { rule: 'problem-code-status-changed', params: { code, from: from[0], to: to[0] }, old: from[1], new: to[1] },
      ];
    }
    return [
      ...gone.map(([status, address]) => ({
        rule: 'problem-code-removed' as const,
        params: { status, code },
        old: address,
        new: now.address,
      })),
      ...fresh.map(([status, address]) => ({
        rule: 'problem-code-added' as const,
        params: { status, code },
        old: old.address,
        new: address,
      })),
    ];
  });
}

/** `x-styk-line-codes`, the codes by which lines of a batch may be refused. */
export function compareLineCodes(old: Located, now: Located): Difference[] {
  const before = lineCodesOf(old);
  const after = lineCodesOf(now);
  const gone = [...before].filter(([code]) => !after.has(code));
  const fresh = [...after].filter(([code]) => !before.has(code));
  return [
    ...gone.map(([code, address]) => ({
      rule: 'line-code-removed' as const,
      params: { code },
      old: address,
      new: now.address,
    })),
    ...fresh.map(([code, address]) => ({
      rule: 'line-code-added' as const,
      params: { code },
      old: old.address,
      new: address,
    })),
  ];
}

function lineCodesOf({ value, address }: Located): Map<string, string> {
  const codes = value[LINE_CODES];
  return new Map(
    (Array.isArray(codes) ? codes : []).map((code: JsonValue, index) => [
      String(code),
      `${address}/${LINE_CODES}/${index}`,
    ]),
  );
}

function codesOf({ value, address }: Located): Codes {
  const listed = value[KEY];
  const found = isObject(listed)
    ? Object.entries(listed).flatMap(([status, codes]) =>
        (Array.isArray(codes) ? codes : []).map((code: JsonValue, index) => ({
          code: String(code),
          status,
          at: `${address}/${KEY}/${status}/${index}`,
        })),
      )
    : [];
  const byCode = Map.groupBy(found, ({ code }) => code);
  return new Map([...byCode].map(([code, all]) => [code, new Map(all.map(({ status, at }) => [status, at]))]));
}
