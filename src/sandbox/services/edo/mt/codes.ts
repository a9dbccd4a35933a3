import { encodeWindows1251, parseUpd, type UpdLine } from '@styk/sdk/edo';
import type { StoredTitle } from '../documents/titles.ts';

/** Marked goods of a document, and whether its buyer takes them out of circulation (СвВыбытияМАРК). */
export interface MarkedGoodsOf {
  readonly codes: readonly string[];
  readonly isWithdrawal: boolean;
}

const MARKED = Buffer.from(encodeWindows1251('НомСредИдентТов'));
const WITHDRAWAL = 'СвВыбытияМАРК';

/** The codes of items and packages in a seller's title; none in a title without them, which is not even read. */
export function markedGoodsOf({ content, fileName }: Pick<StoredTitle, 'content' | 'fileName'>): MarkedGoodsOf {
  if (!Buffer.from(content.buffer, content.byteOffset, content.byteLength).includes(MARKED)) {
    return { codes: [], isWithdrawal: false };
  }
  const { upd } = parseUpd(content, fileName);
  return {
    codes: upd.lines.flatMap(codesOf),
    isWithdrawal: upd.info?.some(({ id }) => id === WITHDRAWAL) ?? false,
  };
}

function codesOf({ marked = [] }: UpdLine): readonly string[] {
  return marked.flatMap(({ codes = [], packages = [], transportPackage }) => [
    ...codes,
    ...packages,
    ...(transportPackage === undefined ? [] : [transportPackage]),
  ]);
}
