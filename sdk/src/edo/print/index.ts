/**
 * Printed forms of documents, laid out into pages: text, lines and boxes in millimetres. An entry of its own,
 * `@styk/sdk/edo/print`: building and checking documents needs none of it. Who draws the pages brings the letters.
 */
export { COLOURS } from './page/colours.ts';
export { type Face, MM_PER_POINT } from './page/face.ts';
export type {
  BoxItem,
  Colour,
  LineItem,
  PageItem,
  PrintedForm,
  PrintedPage,
  SquaresItem,
  TextItem,
  Weight,
} from './page/primitive.ts';
export { type DocumentToPrint, type FileToPrint, printDocument } from './print-document.ts';
export type { PrintedFile, PrintedSignature } from './stamps/signature.ts';
export { runsOf, svgPage } from './svg/svg-page.ts';
