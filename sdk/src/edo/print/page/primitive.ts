/** All lengths are millimetres from the top left corner of the page, sizes of letters points. */
export type Colour = 'black' | 'grey' | 'blue' | 'red';

export type Weight = 'regular' | 'bold';

/** One line of text; `x` is where its first letter begins, whatever it is aligned to, and `y` its base line. */
export interface TextItem {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  /** As the face measured it: a writer whose face is another one stretches the text to it. */
  readonly width: number;
  readonly text: string;
  readonly weight: Weight;
  readonly size: number;
  readonly colour: Colour;
}

export interface LineItem {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly thickness: number;
  readonly colour: Colour;
}

export interface BoxItem {
  readonly kind: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly thickness: number;
  readonly colour: Colour;
}

/** Black squares in a grid, such as a QR code. */
export interface SquaresItem {
  readonly kind: 'squares';
  readonly x: number;
  readonly y: number;
  /** Side of one square. */
  readonly side: number;
  readonly rows: readonly (readonly boolean[])[];
}

export type PageItem = TextItem | LineItem | BoxItem | SquaresItem;

export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PageItem[];
}

/** A printed form, ready to be drawn. */
export interface PrintedForm {
  /** «УПД № 123 от 05.10.2026». */
  readonly title: string;
  readonly pages: readonly PrintedPage[];
}
