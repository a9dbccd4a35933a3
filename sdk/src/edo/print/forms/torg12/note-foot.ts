import { type Block, beside, gapBlock, moved, stacked, textBlock } from '../../page/block.ts';
import type { Face } from '../../page/face.ts';
import { filledLine, signatureSlot } from '../../page/filled-line.ts';
import { onSheets } from '../../words/case-words.ts';
import { DASH } from '../../words/dash.ts';
import { longDayText } from '../../words/dates.ts';
import {
  type CountedNoun,
  capitalised,
  countedWords,
  decimalWords,
  nounFor,
  roublesWords,
} from '../../words/number-words.ts';
import type { GoodsNote, NotePerson } from './goods-note.ts';
import type { NoteSums } from './note-table.ts';

const SIZE = 6.5;
const GAP = 6;

const ENTRIES: CountedNoun = {
  one: 'порядковый номер записей',
  few: 'порядковых номера записей',
  many: 'порядковых номеров записей',
  gender: 'masculine',
};

const PLACES: CountedNoun = { one: 'место', few: 'места', many: 'мест', gender: 'neuter' };

const KILOGRAMS: CountedNoun = { one: 'килограмм', few: 'килограмма', many: 'килограммов', gender: 'masculine' };

/** ОКЕИ of a kilogram. */
const KILOGRAM = '166';

/** Width of the words before the number of sheets beyond the first one. */
const ANNEX_LABEL = 50;

/** That number, known when all pages are there; drawn where the foot begins. */
export function annexBlock(pages: number, face: Face): Block {
  const text = pages > 1 ? onSheets(BigInt(pages - 1)) : DASH;
  const block = textBlock(text, 60, { size: SIZE }, face);
  return { height: block.height, items: moved(block.items, ANNEX_LABEL + 0.5, 0) };
}

/** What stands below the table: counts and sums in words, who let go, handed over and took the goods. */
export function noteFoot(note: GoodsNote, sums: NoteSums, width: number, face: Face): Block {
  const half = (width - GAP) / 2;
  return stacked(
    [
      wordsPart(note, sums, width, face),
      gapBlock(1),
      beside([
        { x: 0, block: releasePart(note, sums, half, face) },
        { x: half + GAP, block: receiptPart(note, half, face) },
      ]),
    ],
    0.5,
  );
}

function wordsPart({ lines }: GoodsNote, sums: NoteSums, width: number, face: Face): Block {
  const half = (width - GAP) / 2;
  const line = (label: string, value: string, room: number, left: number) =>
    filledLine({ label, value }, { width: room, label: left, size: SIZE }, face);
  const isInKilograms = lines.length > 0 && lines.every(({ unitCode }) => unitCode === KILOGRAM);
  const packages = sums.get('packages');
  return stacked(
    [
      beside([
        { x: 0, block: line('Товарная накладная имеет приложение на', '', half, ANNEX_LABEL) },
        { x: half + GAP, block: line('и содержит', countedWords(BigInt(lines.length), ENTRIES), half, 34) },
      ]),
      beside([
        { x: 0, block: line('Всего мест', packages === undefined ? '' : placesText(packages), half, 34) },
        {
          x: half + GAP,
          block: stacked(
            [
              line('Масса груза (нетто)', isInKilograms ? weightText(sums.get('quantity')) : '', half, 34),
              line('Масса груза (брутто)', weightText(sums.get('grossWeight')), half, 34),
            ],
            0.5,
          ),
        },
      ]),
    ],
    0.5,
  );
}

function releasePart(note: GoodsNote, sums: NoteSums, width: number, face: Face): Block {
  const { attachedSheets, allowedBy, accountant, releasedBy, releasedOn } = note;
  const gross = sums.get('gross');
  return stacked(
    [
      filledLine(
        {
          label: 'Приложение (паспорта, сертификаты и т. п.)',
          value:
            attachedSheets !== undefined && /^\d{1,6}$/.test(attachedSheets)
              ? `на ${onSheets(BigInt(attachedSheets))}`
              : '',
        },
        { width, label: 58, size: SIZE },
        face,
      ),
      filledLine(
        { label: 'Всего отпущено на сумму', value: gross === undefined ? '' : roublesWords(gross) },
        { width, label: 34, size: SIZE },
        face,
      ),
      personLine('Отпуск разрешил', allowedBy, width, face),
      personLine('Главный (старший) бухгалтер', accountant, width, face),
      personLine('Отпуск груза произвел', releasedBy, width, face),
      placeAndDay(releasedOn, width, face),
    ],
    0.5,
  );
}

function receiptPart({ power, acceptedBy, receivedBy, receivedOn }: GoodsNote, width: number, face: Face): Block {
  return stacked(
    [
      filledLine({ label: 'По доверенности', value: power ?? '' }, { width, label: 34, size: SIZE }, face),
      filledLine({ label: 'выданной', value: '' }, { width, label: 34, size: SIZE }, face),
      personLine('Груз принял', acceptedBy, width, face),
      personLine('Груз получил грузополучатель', receivedBy, width, face),
      placeAndDay(receivedOn, width, face),
    ],
    0.5,
  );
}

function personLine(label: string, person: NotePerson | undefined, width: number, face: Face): Block {
  const left = 34;
  const room = width - left;
  return beside([
    { x: 0, block: textBlock(label, left - 1, { size: SIZE }, face) },
    { x: left, block: signatureSlot(person?.position ?? '', 'должность', room * 0.36, face) },
    { x: left + room * 0.38, block: signatureSlot('', 'подпись', room * 0.2, face) },
    { x: left + room * 0.6, block: signatureSlot(person?.name ?? '', 'расшифровка подписи', room * 0.4, face) },
  ]);
}

function placeAndDay(day: string | undefined, width: number, face: Face): Block {
  const text = day === undefined ? '«____» ______________ 20___ года' : longDayText(day);
  return beside([
    { x: 0, block: textBlock('М.П.', 20, { size: SIZE }, face) },
    { x: 34, block: textBlock(text, width - 34, { size: SIZE }, face) },
  ]);
}

function placesText(packages: string): string {
  return capitalised(countedWords(BigInt(packages.split('.')[0] ?? '0'), PLACES));
}

function weightText(weight: string | undefined): string {
  if (weight === undefined) return '';
  const [whole = '0', part = ''] = weight.split('.');
  const isWhole = /^0*$/.test(part);
  const noun = isWhole ? nounFor(BigInt(whole), KILOGRAMS) : KILOGRAMS.few;
  return capitalised(`${decimalWords(weight, KILOGRAMS.gender)} ${noun}`);
}
