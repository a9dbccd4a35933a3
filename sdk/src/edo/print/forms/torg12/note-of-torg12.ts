import type { OlderParty } from '../../../documents/orders-2015/party.ts';
import type { OlderSigner } from '../../../documents/orders-2015/signer.ts';
import type { GoodsHandler } from '../../../documents/torg12/handler.ts';
import type { Torg12 } from '../../../documents/torg12/torg12.ts';
import { withTorg12Amounts } from '../../../documents/torg12/torg12-amounts.ts';
import type { Torg12Acceptance } from '../../../documents/torg12/torg12-buyer.ts';
import type { Torg12Line } from '../../../documents/torg12/torg12-line.ts';
import { defined } from '../../words/defined.ts';
import { olderAddressText, personText } from '../../words/parties.ts';
import type { GoodsNote, NoteLine, NoteParty, NotePerson } from './goods-note.ts';

/** Of the titles of order ММВ-7-10/551@. */
export function noteOfTorg12(seller: Torg12, buyer: Torg12Acceptance | undefined): GoodsNote {
  const document = withTorg12Amounts(seller);
  const { basis, release, signers } = document;
  const [first] = basis;
  const [waybill] = release.transportWaybills ?? [];
  const accountant = signers.find((signer) => /бухгалтер/i.test(positionOf(signer)));
  const allowing = signers.find((signer) => signer !== accountant);
  return {
    number: document.number ?? '',
    date: document.date,
    consignor: partyOf(document.consignor ?? document.seller),
    consignee: partyOf(document.consignee ?? document.buyer),
    supplier: partyOf(document.seller),
    payer: partyOf(document.buyer),
    lines: document.lines.map(lineOf),
    ...defined({
      department: (document.consignor ?? document.seller).department,
      basis: first,
      waybill,
      operationKind: document.operationKind,
      attachedSheets: release.attachedSheets,
      allowedBy: allowing && signerOf(allowing),
      accountant: accountant && signerOf(accountant),
      releasedBy: release.handedBy && handlerOf(release.handedBy),
      releasedOn: release.date,
      power: buyer?.receivedBy?.powers,
      acceptedBy: buyer?.receivedBy && handlerOf(buyer.receivedBy),
      receivedBy: buyer?.signers[0] && signerOf(buyer.signers[0]),
      receivedOn: buyer?.receivedOn,
    }),
  };
}

function lineOf({ name = '', description, grade, article, unit, ...line }: Torg12Line): NoteLine {
  return {
    ...line,
    name: [name, description, grade && `сорт ${grade}`, article && `арт. ${article}`].filter(Boolean).join(', '),
    unitName: unit.name,
    unitCode: unit.code,
  };
}

function partyOf(party: OlderParty): NoteParty {
  const { address, contact, bank, okpo } = party;
  const text = [
    'person' in party
      ? `ИП ${personText(party.person)}`
      : 'individual' in party
        ? personText(party.individual)
        : party.name,
    'inn' in party && party.inn && `ИНН ${party.inn}`,
    'kpp' in party && party.kpp && `КПП ${party.kpp}`,
    address && olderAddressText(address),
    contact?.phone && `тел. ${contact.phone}`,
    bank?.account && `р/с ${bank.account}`,
    bank?.bank && `в ${bank.bank}`,
    bank?.bic && `БИК ${bank.bic}`,
    bank?.correspondentAccount && `к/с ${bank.correspondentAccount}`,
  ];
  return { text: text.filter(Boolean).join(', '), ...defined({ okpo }) };
}

function signerOf(signer: OlderSigner): NotePerson {
  const position = positionOf(signer);
  const name = 'person' in signer ? signer.person : 'individual' in signer ? signer.individual : signer.name;
  return { position, name: personText(name) };
}

function positionOf(signer: OlderSigner): string {
  return 'position' in signer ? signer.position : '';
}

function handlerOf(handler: GoodsHandler): NotePerson {
  if ('individual' in handler) return { name: personText(handler.individual) };
  return { position: handler.position, name: personText(handler.name) };
}
