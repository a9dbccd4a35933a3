import { type Align, type Block, fittedBlock, linesBlock, shifted, textBlock } from './block.ts';
import { lineHeight } from './face.ts';
import type { Flow } from './flow.ts';
import type { PageItem } from './primitive.ts';
import { wrap } from './wrap.ts';

export interface Column {
  /** Number of the column as the form gives it: «10а». */
  readonly number: string;
  readonly width: number;
  readonly align?: Align;
  /** Whether its values stand on one line, made smaller where they do not fit. */
  readonly isNumber?: boolean;
}

/** A cell of the head: over one or more columns, over one or both rows. */
export interface HeadCell {
  readonly text: string;
  /** Index of its first column. */
  readonly from: number;
  readonly columns?: number;
  readonly row: 0 | 1;
  readonly rows?: 1 | 2;
}

/** A cell of a row below the lines, over one or more columns. */
export interface TotalCell {
  readonly text: string;
  readonly columns?: number;
  readonly align?: Align;
  readonly weight?: 'regular' | 'bold';
  /** Whether it has no borders of its own. */
  readonly isOpen?: boolean;
}

export interface TableForm {
  readonly columns: readonly Column[];
  readonly head: readonly HeadCell[];
  readonly size: number;
  readonly headSize: number;
  /** A row at the end of every page, in one line: sums of what stands on it. */
  readonly pageEnd?: () => readonly TotalCell[];
}

const PADDING = 0.6;
const THIN = 0.15;
const SMALLEST = 4;

/** A row of cells that may be torn by a page where it is taller than one. */
interface Row {
  readonly cells: readonly Block[];
  readonly height: number;
  readonly texts: readonly string[];
  readonly drawn?: (() => void) | undefined;
}

/**
 * A table over as many pages as it takes, its head on each of them. The last line waits for what comes after it, so that
 * totals and signatures are not left alone on a page.
 */
export class Table {
  readonly #flow: Flow;
  readonly #form: TableForm;
  readonly #edges: readonly number[];
  readonly #head: Block;
  #segment = 0;
  #waiting: Row | undefined;

  constructor(flow: Flow, form: TableForm) {
    this.#flow = flow;
    this.#form = form;
    const edges = [0];
    for (const { width } of form.columns) edges.push((edges.at(-1) ?? 0) + width);
    this.#edges = edges;
    this.#head = this.#headBlock();
    if (this.#head.height + 12 > flow.room) flow.newPage();
    this.#begin();
  }

  /**
   * One line: a text for each column.
   *
   * @param drawn called when it is on its page, before the page ends
   */
  row(texts: readonly string[], drawn?: () => void): void {
    this.#flush();
    this.#waiting = { ...this.#rowOf(texts), drawn };
  }

  /**
   * Ends the table.
   *
   * @param after height of what has to stand on the page of the last line, if it can
   */
  end(totals: readonly (readonly TotalCell[])[], after: number): void {
    const flow = this.#flow;
    const blocks = totals.map((cells) => this.#totalBlock(cells));
    const tail = blocks.reduce((sum, { height }) => sum + height, after);
    const last = this.#waiting?.height ?? 0;
    const fitsOnOne = this.#head.height + last + this.#endHeight + tail <= flow.pageRoom;
    if (fitsOnOne && last + tail > this.#room) this.#nextPage();
    this.#flush();
    this.#endPage();
    for (const block of blocks) flow.place(block);
  }

  #begin(): void {
    this.#flow.place(this.#head);
    this.#segment = this.#flow.y;
  }

  /** What is left of the page for lines. */
  get #room(): number {
    return this.#flow.room - this.#endHeight;
  }

  get #endHeight(): number {
    return this.#form.pageEnd === undefined ? 0 : lineHeight(this.#form.size) + 2 * PADDING;
  }

  #nextPage(): void {
    this.#endPage();
    this.#flow.newPage();
    this.#begin();
  }

  /** Draws the lines between the columns of the rows since the head, and the sums of the page. */
  #endPage(): void {
    const flow = this.#flow;
    const height = flow.y - this.#segment;
    if (height <= 0) return;
    flow.draw(this.#edges.map((x) => vertical(x, -height, 0)));
    this.#segment = flow.y;
    const cells = this.#form.pageEnd?.();
    if (cells !== undefined) flow.place(this.#totalBlock(cells));
  }

  #flush(): void {
    const row = this.#waiting;
    this.#waiting = undefined;
    if (row === undefined) return;
    if (row.height > this.#room) {
      if (row.height > this.#flow.pageRoom - this.#head.height - this.#endHeight) this.#tear(row);
      else {
        this.#nextPage();
        this.#draw(row);
      }
    } else this.#draw(row);
    row.drawn?.();
  }

  #draw({ cells, height }: Pick<Row, 'cells' | 'height'>): void {
    const flow = this.#flow;
    for (const [index, cell] of cells.entries()) {
      flow.draw(
        cell.items.map((item) => shifted(item, PADDING, PADDING)),
        this.#edges[index] ?? 0,
      );
    }
    flow.skip(height);
    flow.draw([horizontal(0, this.#edges.at(-1) ?? 0, 0)]);
  }

  /** A row that no page has room for: as many lines of its cells on each page as fit. */
  #tear({ texts }: Row): void {
    const { columns, size } = this.#form;
    const { face } = this.#flow;
    let rest = texts.map((text, index) => wrap(text, this.#inner(index), { size, weight: 'regular' }, face));
    const fitting = () => Math.floor((this.#room - 2 * PADDING) / lineHeight(size));
    while (rest.some((lines) => lines.length > 0)) {
      if (fitting() < 1) this.#nextPage();
      const count = Math.max(fitting(), 1);
      const cells = rest.map((lines, index) =>
        linesBlock(lines.slice(0, count), this.#inner(index), { size, align: columns[index]?.align ?? 'left' }, face),
      );
      this.#draw({ cells, height: Math.max(...cells.map(({ height }) => height)) + 2 * PADDING });
      rest = rest.map((lines) => lines.slice(count));
    }
  }

  #inner(index: number): number {
    return (this.#form.columns[index]?.width ?? 0) - 2 * PADDING;
  }

  #rowOf(texts: readonly string[]): Row {
    const { columns, size } = this.#form;
    const { face } = this.#flow;
    const cells = columns.map(({ align = 'left', isNumber = false }, index) => {
      const text = texts[index] ?? '';
      const style = { size, align };
      return isNumber
        ? fittedBlock(text, this.#inner(index), style, face, SMALLEST)
        : textBlock(text, this.#inner(index), style, face);
    });
    return { cells, height: Math.max(...cells.map(({ height }) => height)) + 2 * PADDING, texts };
  }

  #headBlock(): Block {
    const { columns, head, headSize } = this.#form;
    const { face } = this.#flow;
    const span = ({ from, columns: count = 1 }: HeadCell) => {
      const left = this.#edges[from] ?? 0;
      return { left, width: (this.#edges[from + count] ?? left) - left };
    };
    const drawn = head.map((cell) => {
      const { left, width } = span(cell);
      const style = { size: headSize, align: 'centre' } as const;
      return { cell, left, width, block: textBlock(cell.text, width - 2 * PADDING, style, face) };
    });
    const tallest = (of: typeof drawn) => Math.max(0, ...of.map(({ block }) => block.height + 2 * PADDING));
    const single = drawn.filter(({ cell }) => cell.rows !== 2);
    const upper = tallest(single.filter(({ cell }) => cell.row === 0));
    const both = tallest(drawn.filter(({ cell }) => cell.rows === 2));
    const lower = Math.max(tallest(single.filter(({ cell }) => cell.row === 1)), both - upper);
    const numbers = lineHeight(headSize) + 2 * PADDING;
    const bottom = upper + lower;
    const items: PageItem[] = [];
    for (const { cell, left, width, block } of drawn) {
      const y = cell.row === 0 ? 0 : upper;
      const height = cell.rows === 2 ? bottom : cell.row === 0 ? upper : lower;
      items.push(frame(left, y, width, height));
      items.push(...block.items.map((item) => shifted(item, left + PADDING, y + (height - block.height) / 2)));
    }
    for (const [index, { number }] of columns.entries()) {
      const left = this.#edges[index] ?? 0;
      const { items: text } = textBlock(number, this.#inner(index), { size: headSize, align: 'centre' }, face);
      items.push(frame(left, bottom, this.#inner(index) + 2 * PADDING, numbers));
      items.push(...text.map((item) => shifted(item, left + PADDING, bottom + PADDING)));
    }
    return { height: bottom + numbers, items };
  }

  #totalBlock(cells: readonly TotalCell[]): Block {
    const { face } = this.#flow;
    const { size } = this.#form;
    let column = 0;
    const drawn = cells.map(({ text, columns = 1, align = 'left', weight = 'regular', isOpen = false }) => {
      const left = this.#edges[column] ?? 0;
      column += columns;
      const width = (this.#edges[column] ?? left) - left;
      const block = fittedBlock(text, width - 2 * PADDING, { size, align, weight }, face, SMALLEST);
      return { left, width, block, isOpen };
    });
    const height = Math.max(...drawn.map(({ block }) => block.height)) + 2 * PADDING;
    const items = drawn.flatMap(({ left, width, block, isOpen }) => [
      ...(isOpen ? [] : [frame(left, 0, width, height)]),
      ...block.items.map((item) => shifted(item, left + PADDING, PADDING)),
    ]);
    return { height, items };
  }
}

function frame(x: number, y: number, width: number, height: number): PageItem {
  return { kind: 'box', x, y, width, height, thickness: THIN, colour: 'black' };
}

function vertical(x: number, y1: number, y2: number): PageItem {
  return { kind: 'line', x1: x, y1, x2: x, y2, thickness: THIN, colour: 'black' };
}

function horizontal(x1: number, x2: number, y: number): PageItem {
  return { kind: 'line', x1, y1: y, x2, y2: y, thickness: THIN, colour: 'black' };
}
