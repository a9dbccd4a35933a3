import { childOf, childrenOf, type Parts, partRoot } from './parts.ts';

/** How a cell shows its number. */
export type NumberKind = 'number' | 'date' | 'percent';

/** Built-in formats of ECMA-376 part 1, 18.8.30, with those that Excel adds for its languages. */
const BUILT_IN_PERCENT = new Set([9, 10]);

function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

/** Kinds by the number of a cell's style (`s`). */
export function readStyles(parts: Parts): readonly NumberKind[] {
  const root = partRoot(parts, 'xl/styles.xml');
  const codes = new Map(
    childrenOf(childOf(root, 'numFmts'), 'numFmt').map((format) => [
      Number(format.attribute('numFmtId')),
      format.attribute('formatCode') ?? '',
    ]),
  );
  return childrenOf(childOf(root, 'cellXfs'), 'xf').map((style) => {
    const id = Number(style.attribute('numFmtId') ?? 0);
    const code = codes.get(id);
    if (code !== undefined) return kindOfCode(code);
    return isBuiltInDate(id) ? 'date' : BUILT_IN_PERCENT.has(id) ? 'percent' : 'number';
  });
}

/** A format shows a date where it holds a day or a year outside quoted text, colours and conditions. */
export function kindOfCode(code: string): NumberKind {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  if (bare.includes('%')) return 'percent';
  return /[dyдг]/i.test(bare.replace(/general|основной/gi, '')) ? 'date' : 'number';
}
