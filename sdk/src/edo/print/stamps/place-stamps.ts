import { beside, stacked, textBlock } from '../page/block.ts';
import type { Flow } from '../page/flow.ts';
import type { PrintedFile } from './signature.ts';
import { stampBlock } from './stamp-block.ts';

const GAP = 3;

/** Stamps side by side, one for each signature of each file; below them what the paper is and what the original is. */
export function placeStamps(flow: Flow, files: readonly PrintedFile[], operator: string | undefined): void {
  const { face, width } = flow;
  const perRow = width > 200 ? 3 : 2;
  const each = (width - GAP * (perRow - 1)) / perRow;
  const stamps = files.flatMap(({ fileId, signatures }) =>
    signatures.map((signature) =>
      stampBlock(signature, { width: each, fileId, ...(operator === undefined ? {} : { operator }) }, face),
    ),
  );
  flow.skip(GAP);
  for (let first = 0; first < stamps.length; first += perRow) {
    flow.place(beside(stamps.slice(first, first + perRow).map((block, index) => ({ x: index * (each + GAP), block }))));
    flow.skip(GAP);
  }
  const grey = { size: 6, colour: 'grey' } as const;
  const state = stamps.length === 0 ? 'Документ не подписан. ' : '';
  flow.place(
    stacked([
      textBlock(
        `${state}Печатная форма – визуализация электронного документа; оригинал – XML и подписи к нему.`,
        width,
        { ...grey, weight: 'bold' },
        face,
      ),
      ...files.map(({ name, fileId }) => textBlock(`${name}: ${fileId}`, width, grey, face)),
    ]),
  );
}
