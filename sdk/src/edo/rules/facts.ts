import { formats } from '../formats/registry.ts';
import type { XmlElement } from '../xml/element.ts';
import { isoDay } from './dates.ts';
import { figuresReader, type LineFigures } from './figures.ts';
import { placeReader } from './place.ts';
import { type DocumentShape, shapeOf } from './shapes.ts';

/** What rules need of the whole document. */
export interface DocumentFacts {
  /** Файл. */
  readonly root: XmlElement;
  /** ВерсФорм. */
  readonly version: string;
  /** Функция of the document, in either title; empty where absent. */
  readonly function: string;
  /** СЧФ and СЧФДОП: the document is an invoice in the sense of the tax code. */
  readonly isInvoice: boolean;
  /** СЧФДОП and ДОП: the document is a transfer document. */
  readonly isTransfer: boolean;
  /** СпОбстФСЧФ, which makes an invoice special; `2` is one for an advance. */
  readonly circumstance: string | undefined;
  /** Day of the document, ISO. */
  readonly day: string | undefined;
  /** Day of the shipment, or of the document where there is none, ISO. */
  readonly shippedOn: string | undefined;
  /** Day on which the file was made, ISO. */
  readonly madeOn: string | undefined;
  /** The day of the check, ISO, where the caller has said it. */
  readonly today: string | undefined;
  /** Where the lines and sums are, in formats that have them. */
  readonly shape: DocumentShape | undefined;
  /** The figures of a line. */
  figuresOf(line: XmlElement): LineFigures;
}

/** @param today ISO; without it nothing is said about days that have not come yet. */
export function documentFacts(root: XmlElement, today?: string): DocumentFacts {
  const document = root.child('Документ') ?? root.child('ИнфПок');
  const version = root.attribute('ВерсФорм') ?? '';
  const knd = document?.attribute('КНД');
  const shape = shapeOf(formats.find((info) => info.knd === knd)?.id ?? '', version);
  const kind = document?.attribute('Функция') ?? document?.child('СодФХЖ4')?.attribute('Функция') ?? '';
  const at = (place: string): string | undefined => isoDay(placeReader(place)(root));
  const day = shape === undefined ? undefined : at(shape.day);
  const shipped = shape?.shipped.map(at).find((found) => found !== undefined);
  const madeOn = document?.attributes.find(({ name }) => name.startsWith('ДатаИнф'))?.value;
  return {
    root,
    version,
    function: kind,
    isInvoice: kind === 'СЧФ' || kind === 'СЧФДОП',
    isTransfer: kind === 'ДОП' || kind === 'СЧФДОП',
    circumstance: root.find('Документ/СвСчФакт/ДопСвФХЖ1')?.attribute('СпОбстФСЧФ'),
    day,
    shippedOn: shipped ?? day,
    madeOn: isoDay(madeOn),
    today,
    shape,
    figuresOf: shape === undefined ? () => noFigures : figuresReader(shape.line),
  };
}

const noFigures: LineFigures = { rateText: '', untaxed: false };
