import { type Block, moved, textBlock } from './block.ts';
import { type Face, lineHeight } from './face.ts';
import type { PageItem, PrintedPage } from './primitive.ts';
import { tear } from './tear.ts';
import { oneLine } from './wrap.ts';

/** Paper and the part of it that is written on. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

export const LANDSCAPE: Paper = { width: 297, height: 210, margin: 10 };
export const PORTRAIT: Paper = { width: 210, height: 297, margin: 12 };

const FOOTER_SIZE = 6.5;

/** Kept for the footer above the bottom margin. */
const FOOTER = 5;

interface LateBlock {
  readonly page: PageItem[];
  readonly x: number;
  readonly y: number;
  readonly make: (pages: number) => Block;
}

/** Blocks from the top of the first page down, over as many pages as it takes. */
export class Flow {
  readonly face: Face;
  readonly paper: Paper;
  readonly #pages: PageItem[][] = [[]];
  readonly #late: LateBlock[] = [];
  #y: number;

  constructor(paper: Paper, face: Face) {
    this.paper = paper;
    this.face = face;
    this.#y = paper.margin;
  }

  get width(): number {
    return this.paper.width - 2 * this.paper.margin;
  }

  /** What an empty page has room for. */
  get pageRoom(): number {
    return this.#bottom - this.paper.margin;
  }

  /** What is left of this page. */
  get room(): number {
    return this.#bottom - this.#y;
  }

  get y(): number {
    return this.#y;
  }

  get #isAtTop(): boolean {
    return this.#y === this.paper.margin;
  }

  get #bottom(): number {
    return this.paper.height - this.paper.margin - FOOTER;
  }

  get #page(): PageItem[] {
    return this.#pages.at(-1) ?? [];
  }

  newPage(): void {
    this.#pages.push([]);
    this.#y = this.paper.margin;
  }

  /** Places the block below what there is; on a new page where it does not fit. It is torn only where no page has room. */
  place(block: Block, x = 0): void {
    if (block.height > this.room && !this.#isAtTop) this.newPage();
    let rest = block;
    while (rest.height > this.room) {
      const [above, below] = tear(rest, this.room);
      this.draw(above.items, x);
      this.newPage();
      rest = below;
    }
    this.draw(rest.items, x);
    this.#y += rest.height;
  }

  /** Draws at the present place without going on. */
  draw(items: readonly PageItem[], x = 0): void {
    const page = this.#page;
    for (const item of moved(items, this.paper.margin + x, this.#y)) page.push(item);
  }

  skip(height: number): void {
    this.#y += Math.min(height, Math.max(this.room, 0));
  }

  /** Draws at the present place what depends on the number of pages. */
  later(make: (pages: number) => Block, x = 0, dy = 0): void {
    this.#late.push({ page: this.#page, x: this.paper.margin + x, y: this.#y + dy, make });
  }

  /** @param running what stands at the foot of every page beside its number */
  finish(running: string): readonly PrintedPage[] {
    const { width, height, margin } = this.paper;
    const count = this.#pages.length;
    for (const { page, x, y, make } of this.#late) page.push(...moved(make(count).items, x, y));
    const name = shortened(oneLine(running, this.face), this.width - 40, this.face);
    return this.#pages.map((items, index) => {
      const style = { size: FOOTER_SIZE, colour: 'grey' } as const;
      const number = `Страница ${index + 1} из ${count}`;
      const y = height - margin - lineHeight(FOOTER_SIZE);
      const left = textBlock(name, this.width - 38, style, this.face).items;
      const right = textBlock(number, this.width, { ...style, align: 'right' }, this.face).items;
      return { width, height, items: [...items, ...moved([...left, ...right], margin, y)] };
    });
  }
}

function shortened(text: string, width: number, face: Face): string {
  const fits = (part: string) => face.width(part, 'regular', FOOTER_SIZE) <= width;
  if (fits(text)) return text;
  let kept = text.slice(0, 300);
  while (kept !== '' && !fits(`${kept}…`)) kept = kept.slice(0, -1);
  return `${kept}…`;
}
