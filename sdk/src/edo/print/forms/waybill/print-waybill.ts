import { type Block, gapBlock, moved, ruleItem, stacked, textBlock } from '../../page/block.ts';
import type { Face } from '../../page/face.ts';
import { Flow, PORTRAIT } from '../../page/flow.ts';
import type { PrintedForm } from '../../page/primitive.ts';
import { placeStamps } from '../../stamps/place-stamps.ts';
import type { PrintedFile } from '../../stamps/signature.ts';
import { DASH } from '../../words/dash.ts';
import { dayText, longDayText } from '../../words/dates.ts';
import { sectionBlocks } from './section.ts';
import { waybillSections } from './sections.ts';
import type { WaybillTitles } from './waybill-titles.ts';

/** What ГИС ЭПД answered. */
export interface WaybillRegistration {
  readonly uid: string;
  /** The QR code, its dark squares true. */
  readonly qr: readonly (readonly boolean[])[];
}

export interface WaybillExchange {
  readonly titles: WaybillTitles;
  readonly registration?: WaybillRegistration;
  readonly files: readonly PrintedFile[];
  readonly operator?: string;
}

const CODE = 26;

/** The waybill as the form of ПП РФ 21.12.2020 № 2200, annex 4, has it: one form of all titles that are there. */
export function printWaybill({ titles, registration, files, operator }: WaybillExchange, face: Face): PrintedForm {
  const flow = new Flow(PORTRAIT, face);
  flow.place(headBlock(titles, registration, flow.width, face));
  for (const section of waybillSections(titles)) {
    flow.skip(1.2);
    for (const block of sectionBlocks(section, flow.width, face)) {
      flow.place(block);
      flow.skip(0.3);
    }
  }
  placeStamps(flow, files, operator);
  const { number, date } = titles.consignor;
  const title = `Транспортная накладная № ${number} от ${dayText(date)}`;
  return { title, pages: flow.finish(title) };
}

function headBlock(
  { consignor: { number, date, order, correction, uid } }: WaybillTitles,
  registration: WaybillRegistration | undefined,
  width: number,
  face: Face,
): Block {
  const room = width - CODE - 4;
  const line = (text: string) => textBlock(text, room, { size: 8 }, face);
  const known = registration?.uid ?? uid;
  const text = stacked(
    [
      textBlock('ТРАНСПОРТНАЯ НАКЛАДНАЯ', room, { size: 13, weight: 'bold' }, face),
      textBlock(`№ ${number} от ${longDayText(date)}`, room, { size: 10, weight: 'bold' }, face),
      line(`Заказ (заявка) № ${order.number} от ${dayText(order.date)}`),
      line(
        correction === undefined
          ? `Исправление ${DASH}`
          : `Исправление № ${correction.number} от ${dayText(correction.date)}`,
      ),
      line(`УИД ГИС ЭПД: ${known ?? 'не зарегистрирована'}`),
      textBlock(
        'Форма по приложению № 4 к Правилам перевозок грузов автомобильным транспортом (постановление Правительства РФ от 21.12.2020 № 2200)',
        room,
        { size: 5.5, colour: 'grey' },
        face,
      ),
    ],
    0.6,
  );
  const qr = registration?.qr ?? [];
  const height = Math.max(text.height, qr.length > 0 ? CODE : 0) + 1;
  const code = { kind: 'squares', x: 0, y: 0, side: CODE / Math.max(qr.length, 1), rows: qr } as const;
  return stacked([
    {
      height,
      items: [
        ...text.items,
        ...(qr.length > 0 ? moved([code], width - CODE, 0) : []),
        ruleItem(0, width, height - 0.3, 0.4),
      ],
    },
    gapBlock(1),
  ]);
}
