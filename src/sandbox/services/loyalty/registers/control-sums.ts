import type { ControlSums, RegisterRequest } from '@styk/sdk/api/loyalty';
import { createKeyCount } from './key-count.ts';
import type { ReadOperation } from './reading/read-operation.ts';
import type { Difference } from './register.ts';

/** What a register holds in fact. */
export interface Found extends ControlSums {
  readonly lines: number;
}

export interface FoundSums {
  add(operation: ReadOperation): void;
  total(): Found;
}

/** Adds up what can be read of each operation; nothing is checked against its schema yet. */
export function createFoundSums(kind: RegisterRequest['kind']): FoundSums {
  const keys = createKeyCount();
  let lines = 0;
  let payKop = 0;
  let points = 0;
  return {
    add({ lines: more, operationKey, value }) {
      lines += more;
      if (operationKey !== null) keys.add(operationKey);
      if (value === undefined) return;
      if (kind === 'sales') payKop += payKopOf(value);
      if (kind === 'accruals') points += amount(member(value, 'points'));
    },
    total: () => ({ lines, count: keys.size(), payKop, points }),
  };
}

/** The figures in which the two are not the same. */
export function compareSums(announced: Found, found: Found): readonly Difference[] {
  const figures = [
    ['totalLines', announced.lines, found.lines],
    ['controlSums.count', announced.count, found.count],
    ['controlSums.payKop', announced.payKop, found.payKop],
    ['controlSums.points', announced.points, found.points],
  ] as const;
  return figures
    .filter(([, said, is]) => said !== is)
    .map(([what, said, is]) => ({ what, announced: said, found: is }));
}

function payKopOf(value: object): number {
  const lines = member(member(value, 'sale'), 'lines');
  if (!Array.isArray(lines)) return 0;
  return lines.reduce((sum: number, line: unknown) => sum + amount(member(line, 'payKop')), 0);
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}

/** In CSV a number is a text. What is no amount will be refused with its line. */
function amount(value: unknown): number {
  const number = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : 0;
}
