import type { PersonName } from '../../../documents/party.ts';
import type { DocumentReference, InfoField } from '../../../documents/reference.ts';
import type { Signer } from '../../../documents/signer.ts';
import type { Upd } from '../../../documents/upd.ts';
import type { AcceptanceResult, UpdBuyer } from '../../../documents/upd-buyer.ts';
import type { HandedBy } from '../../../documents/upd-handler.ts';
import type { Transfer } from '../../../documents/upd-transfer.ts';
import { type Block, beside, gapBlock, ruleItem, stacked, textBlock } from '../../page/block.ts';
import type { Face } from '../../page/face.ts';
import { filledLine, signatureSlot } from '../../page/filled-line.ts';
import { DASH } from '../../words/dash.ts';
import { dayText } from '../../words/dates.ts';
import { documentText, partyName, personText, taxNumbers } from '../../words/parties.ts';

const SIZE = 6.5;
const GAP = 6;

/** The lower part of a УПД: fields 8 to 19 of the form of letter ММВ-20-3/96@. The buyer's side is empty without his title. */
export function transferPart(upd: Upd, buyer: UpdBuyer | undefined, width: number, face: Face): readonly Block[] {
  const half = (width - GAP) / 2;
  const common = { width, label: 70, size: SIZE };
  const columns = beside([
    { x: 0, block: sellerColumn(upd, half, face) },
    { x: half + GAP, block: buyerColumn(upd, buyer, half, face) },
  ]);
  return [
    stacked(
      [
        filledLine(
          { label: 'Основание передачи (сдачи) / получения (приемки)', value: basisText(upd.transfer), mark: '[8]' },
          common,
          face,
        ),
        filledLine(
          { label: 'Данные о транспортировке и грузе', value: transportText(upd.transfer), mark: '[9]' },
          common,
          face,
        ),
      ],
      0.6,
    ),
    gapBlock(1.5),
    {
      height: columns.height,
      items: [
        ...columns.items,
        {
          kind: 'line',
          x1: half + GAP / 2,
          x2: half + GAP / 2,
          y1: 0,
          y2: columns.height,
          thickness: 0.3,
          colour: 'black',
        },
      ],
    },
  ];
}

interface Side {
  readonly title: string;
  readonly handler: HandedBy | undefined;
  readonly date: readonly [label: string, value: string, mark: string];
  readonly other: readonly [label: string, value: string, mark: string];
  readonly responsible: readonly [signer: Signer | undefined, mark: string];
  readonly composer: readonly [value: string, mark: string];
  readonly mark: string;
}

function sellerColumn({ transfer, transferInfo, signers, composer, seller }: Upd, width: number, face: Face): Block {
  const { kind, operation } = transfer ?? {};
  return sideBlock(
    {
      title: 'Товар (груз) передал / услуги, результаты работ, права сдал',
      handler: transfer?.handedBy,
      mark: '[10]',
      date: ['Дата отгрузки, передачи (сдачи)', transferDate(transfer), '[11]'],
      other: ['Иные сведения об отгрузке, передаче', listed(operation, kind, ...infoTexts(transferInfo)), '[12]'],
      responsible: [signers[0], '[13]'],
      composer: [composer ?? `${partyName(seller)}, ИНН/КПП ${taxNumbers(seller)}`, '[14]'],
    },
    width,
    face,
  );
}

const RESULTS: Readonly<Record<AcceptanceResult, string>> = {
  accepted: 'принято без расхождений',
  'accepted-with-differences': 'принято с расхождениями',
  'not-accepted': 'не принято',
};

function buyerColumn({ buyer: party }: Upd, answer: UpdBuyer | undefined, width: number, face: Face): Block {
  const facts = answer && [
    RESULTS[answer.result],
    answer.operation,
    answer.kind,
    answer.differences && documentText(answer.differences),
    ...infoTexts(answer.info),
  ];
  return sideBlock(
    {
      title: 'Товар (груз) получил / услуги, результаты работ, права принял',
      handler: answer?.acceptedBy,
      mark: '[15]',
      date: ['Дата получения (приемки)', answer === undefined ? '' : dayText(answer.acceptedOn), '[16]'],
      other: ['Иные сведения о получении, приемке', facts === undefined ? '' : listed(...facts), '[17]'],
      responsible: [answer?.signers[0], '[18]'],
      composer: [
        answer === undefined ? '' : (answer.composer ?? `${partyName(party)}, ИНН/КПП ${taxNumbers(party)}`),
        '[19]',
      ],
    },
    width,
    face,
  );
}

function sideBlock(side: Side, width: number, face: Face): Block {
  const line = ([label, value, mark]: readonly [string, string, string]) =>
    filledLine({ label, value, mark }, { width, label: 48, size: SIZE }, face);
  const title = (text: string) => textBlock(text, width, { size: SIZE }, face);
  const [responsible, responsibleMark] = side.responsible;
  const [composer, composerMark] = side.composer;
  return stacked(
    [
      title(side.title),
      personSlots(handlerPosition(side.handler), handlerName(side.handler), side.mark, width, face),
      line(side.date),
      line(side.other),
      title('Ответственный за правильность оформления факта хозяйственной жизни'),
      personSlots(
        responsible?.position ?? '',
        responsible ? personText(responsible.name) : '',
        responsibleMark,
        width,
        face,
      ),
      title('Наименование экономического субъекта – составителя документа (в т. ч. комиссионера / агента)'),
      composerLine(composer, composerMark, width, face),
      textBlock('М.П.', width, { size: SIZE }, face),
    ],
    0.6,
  );
}

function personSlots(position: string, name: string, mark: string, width: number, face: Face): Block {
  const room = width - 8;
  return beside([
    { x: 0, block: signatureSlot(position, '(должность)', room * 0.36, face) },
    { x: room * 0.38, block: signatureSlot('', '(подпись)', room * 0.2, face) },
    { x: room * 0.6, block: signatureSlot(name, '(ф.и.о.)', room * 0.4, face) },
    { x: width - 8, block: textBlock(mark, 8, { size: SIZE, align: 'right' }, face) },
  ]);
}

function composerLine(value: string, mark: string, width: number, face: Face): Block {
  const text = textBlock(value, width - 9, { size: SIZE }, face);
  return beside([
    {
      x: 0,
      block: { height: text.height + 0.5, items: [...text.items, ruleItem(0, width - 8.5, text.height + 0.25)] },
    },
    { x: width - 8, block: textBlock(mark, 8, { size: SIZE, align: 'right' }, face) },
  ]);
}

function handlerName(handler: HandedBy | undefined): string {
  if (handler === undefined) return '';
  const name: PersonName = 'individual' in handler ? handler.individual : handler.name;
  return listed(personText(name), powersText(handler));
}

function handlerPosition(handler: HandedBy | undefined): string {
  if (handler === undefined || 'individual' in handler) return '';
  return 'organisation' in handler ? listed(handler.position, handler.organisation) : handler.position;
}

function powersText(handler: HandedBy): string | undefined {
  return 'powers' in handler && handler.powers !== undefined ? documentText(handler.powers) : undefined;
}

function basisText(transfer: Transfer | undefined): string {
  const basis: readonly DocumentReference[] = transfer?.basis ?? [];
  return basis.length === 0 ? 'Без документа-основания' : basis.map(documentText).join('; ');
}

function transportText(transfer: Transfer | undefined): string {
  const { transport, incoterms, incotermsVersion } = transfer ?? {};
  const terms = incoterms && `Инкотермс ${[incoterms, incotermsVersion].filter(Boolean).join(' ')}`;
  return [transport, terms].filter(Boolean).join(', ') || DASH;
}

function transferDate(transfer: Transfer | undefined): string {
  const { date, from, to } = transfer ?? {};
  if (date !== undefined) return dayText(date);
  return from === undefined || to === undefined ? '' : `${dayText(from)} – ${dayText(to)}`;
}

function infoTexts(info: readonly InfoField[] = []): string[] {
  return info.map(({ id, value }) => `${id}: ${value}`);
}

function listed(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('; ');
}
