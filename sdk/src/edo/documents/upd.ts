import { at, elsewhere, type Field, leaf, many, ownText, rest } from '../mapping/field.ts';
import { defaulted, object, optional } from '../mapping/object.ts';
import { choice, date, matching, text } from '../mapping/value.ts';
import { participantId } from './identifiers.ts';
import { consignor, type Party, party } from './party.ts';
import { type DocumentReference, documentReference, type InfoField, infoFields } from './reference.ts';
import { type Signer, signer } from './signer.ts';
import {
  type Correction,
  type Currency,
  correction,
  currency,
  type Obligation,
  obligation,
  type Payment,
  payment,
  type SellerTreasury,
  sellerTreasury,
  type UpdTotals,
  updTotals,
} from './upd-facts.ts';
import { type UpdLine, updLine } from './upd-line.ts';
import { type Transfer, transfer } from './upd-transfer.ts';
import type { WithDefaults } from './with-defaults.ts';

/**
 * Функция: `СЧФ` an invoice only; `СЧФДОП` an invoice that is also the transfer document (status 1);
 * `ДОП` a transfer document only (status 2); `СвРК` and `СвЗК` what a commissioner sold and bought.
 */
export type UpdFunction = 'СЧФ' | 'СЧФДОП' | 'ДОП' | 'СвРК' | 'СвЗК';

/** Goods that change the file name: N4 alcohol, N5 tobacco and nicotine, N6 oil products. */
export const productGroups = ['alcohol', 'tobacco', 'oil'] as const;
export type ProductGroup = (typeof productGroups)[number];

/** A universal transfer document or invoice, seller title: format ON_NSCHFDOPPR 5.03. */
export interface Upd {
  /** Документ/@Функция. */
  readonly function: UpdFunction;
  /** СвСчФакт/@НомерДок. */
  readonly number: string;
  /** СвСчФакт/@ДатаДок, ISO. */
  readonly date: string;
  /** Participant id of the seller at the operator: third part of the file name. */
  readonly senderId: string;
  /** Participant id of the buyer at the operator: second part of the file name. */
  readonly recipientId: string;
  /** N4–N6 of the file name. */
  readonly productGroups?: readonly ProductGroup[];
  /** N7 of the file name: two digits of a list of ФНС, 00 by default. */
  readonly fileNameCode?: string;
  /** Документ/@НаимДокОпр; forbidden for СЧФ, and then left out. */
  readonly documentName?: string;
  /** Документ/@ПоФактХЖ. */
  readonly factName?: string;
  /** Документ/@УИД. */
  readonly uid?: string;
  /** Документ/@НаимЭконСубСост. */
  readonly composer?: string;
  /** ОснДоверОргСост: what entitles the composer, where it is not the seller. */
  readonly composerBasis?: DocumentReference;
  /** Документ/@СоглСтрДопИнф: id of the structure of info fields the parties agreed on, 14 characters. */
  readonly infoStructure?: string;
  /** ИспрДок. */
  readonly correction?: Correction;
  /** СвСчФакт/@ИмяФайлИспрПрод: file of the seller title that is corrected. */
  readonly correctedFile?: string;
  /** СвСчФакт/@ИмяФайлИспрПок: file of the buyer title to it. */
  readonly correctedBuyerFile?: string;
  /** СвПрод. */
  readonly seller: Party;
  /** СвПрод, from the second on. */
  readonly otherSellers?: readonly Party[];
  /** СвПокуп. */
  readonly buyer: Party;
  /** СвПокуп, from the second on. */
  readonly otherBuyers?: readonly Party[];
  /** ГрузОт/ГрузОтпр; `same` where it is the seller (ОнЖе). */
  readonly consignor?: Party | 'same';
  /** ГрузОт, from the second on. */
  readonly otherConsignors?: readonly (Party | 'same')[];
  /** ГрузПолуч. */
  readonly consignee?: Party;
  /** ГрузПолуч, from the second on. */
  readonly otherConsignees?: readonly Party[];
  /** ДенИзм; Russian roubles by default. */
  readonly currency: Currency;
  /** СвПРД. */
  readonly payments?: readonly Payment[];
  /** ДокПодтвОтгрНом; required for СЧФ, except for an advance. */
  readonly shipmentDocuments?: readonly DocumentReference[];
  /** ДопСвФХЖ1/@ИдГосКон. */
  readonly stateContractId?: string;
  /** ДопСвФХЖ1/ИнфПродЗаГоскКазн. */
  readonly treasury?: SellerTreasury;
  /** ДопСвФХЖ1/@СпОбстФСЧФ, СпОбстФСЧФДОП or СпОбстФДОП, as the function asks. СпОбстФСЧФ 2 is an advance. */
  readonly invoiceCircumstance?: string;
  readonly combinedCircumstance?: string;
  readonly transferCircumstance?: string;
  /** ДопСвФХЖ1/ВидОбяз. */
  readonly obligations?: readonly Obligation[];
  /** ДопСвФХЖ1/СвФактор: who bought the claim for the money. */
  readonly factor?: Party;
  /** ДопСвФХЖ1/ОснУстДенТреб: what the claim was assigned by. */
  readonly assignment?: DocumentReference;
  /** ДопСвФХЖ1/СопрДокФХЖ. */
  readonly supportingDocuments?: readonly DocumentReference[];
  /** ТаблСчФакт/СведТов; none where the function allows it. */
  readonly lines: readonly UpdLine[];
  /** ТаблСчФакт/ВсегоОпл; calculated, and compared where given. */
  readonly totals?: UpdTotals;
  /** СвПродПер/СвПер; required for СЧФДОП and ДОП. */
  readonly transfer?: Transfer;
  /** Подписант. */
  readonly signers: readonly Signer[];
  /** ИнфПолФХЖ1/ТекстИнф. */
  readonly info?: readonly InfoField[];
  /** ИнфПолФХЖ1/@ИдФайлИнфПол: GUID of a file with more of it. */
  readonly infoFileId?: string;
  /** СвПродПер/ИнфПолФХЖ3/ТекстИнф. */
  readonly transferInfo?: readonly InfoField[];
  /** СвПродПер/ИнфПолФХЖ3/@ИдФайлИнфПол. */
  readonly transferInfoFileId?: string;
}

/** What `buildUpd` takes: an `Upd` in which whatever has a default may be left out. */
export type UpdInput = WithDefaults<Upd>;

const INVOICE = 'СвСчФакт';
const FACTS = `${INVOICE}/ДопСвФХЖ1`;

/** Where every part of the model stands below Файл. */
export const updMapping: Field<Upd> = at(
  'Документ',
  object<Upd>({
    function: leaf<UpdFunction>('@Функция', choice(['СЧФ', 'СЧФДОП', 'ДОП', 'СвРК', 'СвЗК'])),
    number: leaf(`${INVOICE}/@НомерДок`, text),
    date: leaf(`${INVOICE}/@ДатаДок`, date),
    senderId: elsewhere(participantId),
    recipientId: elsewhere(participantId),
    productGroups: optional(elsewhere(many('', ownText(choice(productGroups)) as Field<ProductGroup>))),
    fileNameCode: optional(elsewhere(matching(/^\d\d$/))),
    documentName: optional(leaf('@НаимДокОпр', text)),
    factName: optional(leaf('@ПоФактХЖ', text)),
    uid: optional(leaf('@УИД', text)),
    composer: optional(leaf('@НаимЭконСубСост', text)),
    composerBasis: optional(at('ОснДоверОргСост', documentReference)),
    infoStructure: optional(leaf('@СоглСтрДопИнф', text)),
    correction: optional(at(`${INVOICE}/ИспрДок`, correction)),
    correctedFile: optional(leaf(`${INVOICE}/@ИмяФайлИспрПрод`, text)),
    correctedBuyerFile: optional(leaf(`${INVOICE}/@ИмяФайлИспрПок`, text)),
    seller: at(`${INVOICE}/СвПрод`, party),
    otherSellers: optional(rest(`${INVOICE}/СвПрод`, party)),
    buyer: at(`${INVOICE}/СвПокуп`, party),
    otherBuyers: optional(rest(`${INVOICE}/СвПокуп`, party)),
    consignor: optional(at(`${INVOICE}/ГрузОт`, consignor)),
    otherConsignors: optional(rest(`${INVOICE}/ГрузОт`, consignor)),
    consignee: optional(at(`${INVOICE}/ГрузПолуч`, party)),
    otherConsignees: optional(rest(`${INVOICE}/ГрузПолуч`, party)),
    currency: defaulted(at(`${INVOICE}/ДенИзм`, currency), { code: '643', name: 'Российский рубль' }),
    payments: optional(at(INVOICE, many('СвПРД', payment))),
    shipmentDocuments: optional(at(INVOICE, many('ДокПодтвОтгрНом', documentReference))),
    stateContractId: optional(leaf(`${FACTS}/@ИдГосКон`, text)),
    treasury: optional(at(`${FACTS}/ИнфПродЗаГоскКазн`, sellerTreasury)),
    invoiceCircumstance: optional(leaf(`${FACTS}/@СпОбстФСЧФ`, text)),
    combinedCircumstance: optional(leaf(`${FACTS}/@СпОбстФСЧФДОП`, text)),
    transferCircumstance: optional(leaf(`${FACTS}/@СпОбстФДОП`, text)),
    obligations: optional(at(FACTS, many('ВидОбяз', obligation))),
    factor: optional(at(`${FACTS}/СвФактор`, party)),
    assignment: optional(at(`${FACTS}/ОснУстДенТреб`, documentReference)),
    supportingDocuments: optional(at(FACTS, many('СопрДокФХЖ', documentReference))),
    lines: defaulted(many('ТаблСчФакт/СведТов', updLine), []),
    totals: optional(at('ТаблСчФакт/ВсегоОпл', updTotals)),
    transfer: optional(at('СвПродПер/СвПер', transfer)),
    signers: many('Подписант', signer),
    info: optional(at(`${INVOICE}/ИнфПолФХЖ1`, infoFields)),
    infoFileId: optional(leaf(`${INVOICE}/ИнфПолФХЖ1/@ИдФайлИнфПол`, text)),
    transferInfo: optional(at('СвПродПер/ИнфПолФХЖ3', infoFields)),
    transferInfoFileId: optional(leaf('СвПродПер/ИнфПолФХЖ3/@ИдФайлИнфПол', text)),
  }),
);
