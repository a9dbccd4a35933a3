import { type FileFlags, noFlags } from '../formats/file-name.ts';
import { at, elsewhere, type Field, leaf, many, ownText } from '../mapping/field.ts';
import { flag } from '../mapping/flag.ts';
import { defaulted, object, optional } from '../mapping/object.ts';
import { base64, coded, date, matching, text, time } from '../mapping/value.ts';
import { participantId } from './identifiers.ts';
import { type DocumentReference, documentReference, type InfoField, infoFields } from './reference.ts';
import { type Signer, signer } from './signer.ts';
import { type BuyerTreasury, buyerTreasury } from './upd-buyer-treasury.ts';
import { acceptedBy, type HandedBy } from './upd-handler.ts';
import type { WithDefaults } from './with-defaults.ts';

/** КодИтога: 1 without differences, 2 with differences, 3 not accepted. */
export type AcceptanceResult = 'accepted' | 'accepted-with-differences' | 'not-accepted';

/** The buyer's answer to a seller title: what the buyer title adds to it. */
export interface UpdBuyerAnswer {
  /** КодСодОпер/@КодИтога. */
  readonly result: AcceptanceResult;
  /** СвПрин/@ДатаПрин, ISO. */
  readonly acceptedOn: string;
  /** СвПрин/@СодОпер; not with `not-accepted`. */
  readonly operation?: string;
  /** СодФХЖ4/@ВидОпер. */
  readonly kind?: string;
  /** КодСодОпер/РеквДокРасх: the document on the differences. */
  readonly differences?: DocumentReference;
  /** СвЛицПрин. */
  readonly acceptedBy?: HandedBy;
  /** Документ/@УИД. */
  readonly uid?: string;
  /** НаимЭконСубСост. */
  readonly composer?: string;
  /** ОснДоверОргСост: what entitles the composer, where it is not the buyer. */
  readonly composerBasis?: DocumentReference;
  /** ИнфПокЗаГоскКазн. */
  readonly treasury?: BuyerTreasury;
  /** Подписант. */
  readonly signers: readonly Signer[];
  /** ИнфПолФХЖ4/ТекстИнф. */
  readonly info?: readonly InfoField[];
  /** ИнфПолФХЖ4/@ИдФайлИнфПол: GUID of a file with more of it. */
  readonly infoFileId?: string;
}

/** What `buildUpdBuyer` takes: an answer in which whatever has a default may be left out. */
export type UpdBuyerAnswerInput = WithDefaults<UpdBuyerAnswer>;

/** The seller title as the buyer title quotes it; taken from its file where that is given. */
export interface QuotedUpd {
  /** ИдИнфПрод/@ИдФайлИнфПр. */
  readonly id: string;
  /** ИдИнфПрод/@ДатаФайлИнфПр, ISO. */
  readonly madeOn: string;
  /** ИдИнфПрод/@ВремФайлИнфПр: ЧЧ:ММ:СС. */
  readonly madeAt: string;
  /** ИдИнфПрод/ЭП: every signature of the file, base64 of the detached CMS. */
  readonly signatures: readonly string[];
  /** СодФХЖ4/@НаимДокОпрПр. */
  readonly documentName: string;
  /** СодФХЖ4/@Функция. */
  readonly function: string;
  /** СодФХЖ4/@ПорНомДокИнфПр. */
  readonly number?: string;
  /** СодФХЖ4/@ДатаДокИнфПр, ISO. */
  readonly date: string;
}

/** A buyer title, format ON_NSCHFDOPPOK 5.03: the answer with what it quotes of the seller title. */
export interface UpdBuyer extends UpdBuyerAnswer {
  readonly answers: QuotedUpd;
  /** Participant id of the buyer: third part of the file name. */
  readonly senderId: string;
  /** Participant id of the seller: second part of the file name. */
  readonly recipientId: string;
  /** N2–N7 of the file name: those of the seller title. */
  readonly flags: FileFlags;
}

const resultCodes: Readonly<Record<AcceptanceResult, string>> = {
  accepted: '1',
  'accepted-with-differences': '2',
  'not-accepted': '3',
};

/** КодИтога of a result. */
export function resultCode(result: AcceptanceResult): string {
  return resultCodes[result];
}

const ACCEPTANCE = 'СодФХЖ4/СвПрин';
const FILE = 'ИдИнфПрод';

const quoted = object<QuotedUpd>({
  id: leaf(`${FILE}/@ИдФайлИнфПр`, text),
  madeOn: leaf(`${FILE}/@ДатаФайлИнфПр`, date),
  madeAt: leaf(`${FILE}/@ВремФайлИнфПр`, time),
  signatures: many(`${FILE}/ЭП`, ownText(base64)),
  documentName: leaf('СодФХЖ4/@НаимДокОпрПр', text),
  function: leaf('СодФХЖ4/@Функция', text),
  number: optional(leaf('СодФХЖ4/@ПорНомДокИнфПр', text)),
  date: leaf('СодФХЖ4/@ДатаДокИнфПр', date),
});

const yesOrNo = elsewhere<boolean>(flag(''));

const flags = object<FileFlags>({
  traceable: defaulted(yesOrNo, false),
  marked: defaulted(yesOrNo, false),
  alcohol: defaulted(yesOrNo, false),
  tobacco: defaulted(yesOrNo, false),
  oil: defaulted(yesOrNo, false),
  code: defaulted(elsewhere(matching(/^\d\d$/)), '00'),
});

/** Where every part of the model stands below Файл. */
export const updBuyerMapping: Field<UpdBuyer> = at(
  'Документ',
  object<UpdBuyer>({
    result: leaf<AcceptanceResult>(`${ACCEPTANCE}/КодСодОпер/@КодИтога`, coded(resultCodes)),
    acceptedOn: leaf(`${ACCEPTANCE}/@ДатаПрин`, date),
    operation: optional(leaf(`${ACCEPTANCE}/@СодОпер`, text)),
    kind: optional(leaf('СодФХЖ4/@ВидОпер', text)),
    differences: optional(at(`${ACCEPTANCE}/КодСодОпер/РеквДокРасх`, documentReference)),
    acceptedBy: optional(at(`${ACCEPTANCE}/СвЛицПрин`, acceptedBy)),
    uid: optional(leaf('@УИД', text)),
    composer: optional(leaf('@НаимЭконСубСост', text)),
    composerBasis: optional(at('ОснДоверОргСост', documentReference)),
    treasury: optional(at('ИнфПокЗаГоскКазн', buyerTreasury)),
    signers: many('Подписант', signer),
    info: optional(at('СодФХЖ4/ИнфПолФХЖ4', infoFields)),
    infoFileId: optional(leaf('СодФХЖ4/ИнфПолФХЖ4/@ИдФайлИнфПол', text)),
    answers: quoted,
    senderId: elsewhere(participantId),
    recipientId: elsewhere(participantId),
    flags: defaulted(elsewhere(flags), noFlags),
  }),
);
