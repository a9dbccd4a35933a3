import { readFileSync } from 'node:fs';
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

/** Line and column, both from 1. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** Parsing with positions is slow: larger files are named without them. */
const MAX_CHARACTERS = 4 * 1024 * 1024;

interface ParsedText {
  readonly document: Document;
  readonly lines: LineCounter;
}

/** Finds places of contracts in their files, each file read once. */
export function createTextPositions(): (file: string, pointer: string) => TextPosition | undefined {
  const parsed = new Map<string, ParsedText | undefined>();
  return (file, pointer) => {
    if (!parsed.has(file)) parsed.set(file, parse(file));
    const text = parsed.get(file);
    return text === undefined ? undefined : positionOf(text, pointer);
  };
}

function parse(file: string): ParsedText | undefined {
  const text = readFileSync(file, 'utf8');
  if (text.length > MAX_CHARACTERS) return undefined;
  const lines = new LineCounter();
  return { document: parseDocument(text, { lineCounter: lines, logLevel: 'silent' }), lines };
}

/** The key or item a JSON pointer leads to, or the last one on the way that is there. */
function positionOf({ document, lines }: ParsedText, pointer: string): TextPosition {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of pointer.split('/').slice(1).map(unescapeStep)) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
      if (!isScalar(pair?.key)) break;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = rangeStart(node) ?? offset;
    } else break;
  }
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

function rangeStart(node: unknown): number | undefined {
  if (!isMap(node) && !isSeq(node) && !isScalar(node)) return undefined;
  return node.range?.[0];
}

function unescapeStep(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
