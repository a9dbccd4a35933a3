import type { PackageRequest } from '@styk/sdk/api/orders';
import { fromThousandths, toThousandths } from '../../quantity.ts';
import type { StoredLine } from './order.ts';
import { ordersProblems } from './problems.ts';

/** GS1: 01 and the 14 digits of the article, then 21 and a serial number. */
const MARKING_CODE = /^01\d{14}21./;

/** Checks packages against the lines: known lines, no more than ordered, every code one of its kind. */
export function checkPackages(lines: readonly StoredLine[], packages: readonly PackageRequest[]): void {
  const packed = packedQty(packages);
  for (const [lineId, qty] of packed) {
    const line = lines.find((one) => one.lineId === lineId);
    if (line === undefined) throw ordersProblems.create('line-unknown', { line: lineId });
    if (qty > line.qty) throw ordersProblems.create('package-quantity-exceeded', quantities(line, qty));
  }
  const seen = new Set<string>();
  for (const code of codesOf(packages)) {
    if (!MARKING_CODE.test(code)) throw badCode(code, 'not 01…21…');
    if (seen.has(code)) throw badCode(code, 'twice');
    seen.add(code);
  }
}

/** Everything is packed, and every piece of marked goods has its code. */
export function requireAllPacked(lines: readonly StoredLine[], packages: readonly PackageRequest[]): void {
  const packed = packedQty(packages);
  for (const line of lines) {
    const qty = packed.get(line.lineId) ?? 0;
    if (qty < line.qty) throw ordersProblems.create('lines-not-packed', quantities(line, qty));
    if (!line.markingRequired) continue;
    const contents = packages.flatMap((one) => one.lines).filter(({ lineId }) => lineId === line.lineId);
    const codes = contents.reduce((sum, { markingCodes = [] }) => sum + markingCodes.length, 0);
    const pieces = Math.ceil(line.qty / 1000);
    if (codes !== pieces) throw ordersProblems.create('marking-code-required', { line: line.lineId, codes, pieces });
  }
}

/** What is checked at the handover has to be what was packed. */
export function requirePackedCodes(packages: readonly PackageRequest[], codes: readonly string[]): void {
  const packed = new Set(codesOf(packages));
  const stranger = codes.find((code) => !packed.has(code));
  if (stranger !== undefined) throw badCode(stranger, 'not packed');
}

function codesOf(packages: readonly PackageRequest[]): readonly string[] {
  return packages.flatMap(({ lines }) => lines.flatMap(({ markingCodes = [] }) => markingCodes));
}

function packedQty(packages: readonly PackageRequest[]): ReadonlyMap<string, number> {
  const packed = new Map<string, number>();
  for (const { lineId, qty } of packages.flatMap(({ lines }) => lines)) {
    packed.set(lineId, (packed.get(lineId) ?? 0) + toThousandths(qty));
  }
  return packed;
}

function quantities({ lineId, qty }: StoredLine, packed: number) {
  return { line: lineId, packed: fromThousandths(packed), ordered: fromThousandths(qty) };
}

function badCode(code: string, why: string): Error {
  return ordersProblems.create('marking-code-invalid', { code: code.slice(0, 40), why });
}
