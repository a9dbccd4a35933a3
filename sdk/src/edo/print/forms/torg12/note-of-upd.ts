import type { Party } from '../../../documents/party.ts';
import type { DocumentReference, InfoField } from '../../../documents/reference.ts';
import type { Signer } from '../../../documents/signer.ts';
import type { Upd } from '../../../documents/upd.ts';
import { withAmounts } from '../../../documents/upd-amounts.ts';
import type { UpdBuyer } from '../../../documents/upd-buyer.ts';
import type { HandedBy } from '../../../documents/upd-handler.ts';
import type { UpdLine } from '../../../documents/upd-line.ts';
import { defined } from '../../words/defined.ts';
import { documentText, partyInFull, personText } from '../../words/parties.ts';
import type { GoodsNote, NoteLine, NoteParty, NotePerson } from './goods-note.ts';

/** Of a УПД, whose function ДОП takes the place of ТОРГ-12 since 2026. */
export function noteOfUpd(seller: Upd, buyer: UpdBuyer | undefined): GoodsNote {
  const upd = withAmounts(seller);
  const { consignor, consignee, transfer, signers } = upd;
  const sender = consignor === undefined || consignor === 'same' ? upd.seller : consignor;
  const accountant = signers.find(({ position = '' }) => /бухгалтер/i.test(position));
  const allowing = signers.find((signer) => signer !== accountant);
  const powers = powersOf(buyer?.acceptedBy);
  return {
    number: upd.number,
    date: upd.date,
    consignor: partyOf(sender),
    consignee: partyOf(consignee ?? upd.buyer),
    supplier: partyOf(upd.seller),
    payer: partyOf(upd.buyer),
    lines: upd.lines.map(lineOf),
    ...defined({
      department: sender.department,
      basis: transfer?.basis?.[0],
      operationKind: transfer?.kind,
      allowedBy: allowing && signerOf(allowing),
      accountant: accountant && signerOf(accountant),
      releasedBy: transfer?.handedBy && handlerOf(transfer.handedBy),
      releasedOn: transfer?.date,
      power: powers && documentText(powers),
      acceptedBy: buyer?.acceptedBy && handlerOf(buyer.acceptedBy),
      receivedBy: buyer?.signers[0] && signerOf(buyer.signers[0]),
      receivedOn: buyer?.acceptedOn,
    }),
  };
}

/** The format has no packages and weights; parties write them as info fields under the names ТОРГ-12 had for them. */
function lineOf({ name = '', description, grade, article, code, unit, info = [], ...line }: UpdLine): NoteLine {
  const { quantity, price, net, vat, gross, vatRate } = line;
  return {
    name: [name, description, grade && `сорт ${grade}`, article && `арт. ${article}`].filter(Boolean).join(', '),
    vatRate,
    ...defined({
      code: code ?? article,
      unitName: unit?.name,
      unitCode: unit?.code,
      packaging: infoValue(info, 'ВидУпак'),
      perPackage: infoNumber(info, 'Место'),
      packages: infoNumber(info, 'КолМест'),
      grossWeight: infoNumber(info, 'Брутто'),
      quantity,
      price,
      net,
      vat,
      gross,
    }),
  };
}

function infoValue(info: readonly InfoField[], name: string): string | undefined {
  return info.find(({ id }) => id.toLowerCase() === name.toLowerCase())?.value;
}

function infoNumber(info: readonly InfoField[], name: string): string | undefined {
  const value = infoValue(info, name)?.replace(',', '.').trim();
  return value !== undefined && /^\d{1,15}(\.\d{1,6})?$/.test(value) ? value : undefined;
}

function powersOf(handler: HandedBy | undefined): DocumentReference | undefined {
  return handler !== undefined && 'powers' in handler ? handler.powers : undefined;
}

function partyOf(party: Party): NoteParty {
  return { text: partyInFull(party), ...defined({ okpo: party.okpo }) };
}

function signerOf({ name, position }: Signer): NotePerson {
  return { name: personText(name), ...defined({ position }) };
}

function handlerOf(handler: HandedBy): NotePerson {
  if ('individual' in handler) return { name: personText(handler.individual) };
  return { position: handler.position, name: personText(handler.name) };
}
