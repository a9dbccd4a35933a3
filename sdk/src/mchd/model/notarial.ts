import { type PersonName, personName } from '../../edo/documents/party.ts';
import { at, type Field, leaf, many } from '../../edo/mapping/field.ts';
import { flag } from '../../edo/mapping/flag.ts';
import { object, optional } from '../../edo/mapping/object.ts';
import { decimal, matching, text } from '../../edo/mapping/value.ts';

/** СвНотДейств, or ВриоНот: the one who stands in. */
export interface Notary {
  /** ФИО. */
  readonly name: PersonName;
  /** Должность. */
  readonly position: string;
  /** РегНомНот. */
  readonly registerNumber: string;
}

/** ПодпРукопис: how the signature by hand was kept. */
export interface HandwrittenSignature {
  /** ХешPDFДок. */
  readonly pdfHash: string;
  /** ПодпИзобр. */
  readonly image: string;
  /** ХешПодп. */
  readonly imageHash: string;
  /** ДатаВремПодп: a whole number, as the format has it. */
  readonly signedAt: string;
  /** ФИООтв. */
  readonly signedBy: PersonName;
}

/** СвНотУд: certification by a notary. */
export interface NotarialCertification {
  /** МестоДовер. */
  readonly place: string;
  /** УплНотДейст, roubles. */
  readonly fee: string;
  /** ЛьготаСум, roubles. */
  readonly relief?: string;
  /** СвНотДейств. */
  readonly notary: Notary;
  /** ВриоНот. */
  readonly actingNotary?: Notary;
  /** ПодпРукопис. */
  readonly signatures: readonly HandwrittenSignature[];
  /** ИнСвУдНадпис. */
  readonly inscription?: string;
  /** НапрДокДовЕПГУ, НапрДокПовЕПГУ, НапрДокЗвлФНП, НапрДокПовФНП: whether it was sent to their accounts. */
  readonly sentToPrincipal?: boolean;
  readonly sentToRepresentative?: boolean;
  readonly sentToApplicantOfNotaries?: boolean;
  readonly sentToRepresentativeOfNotaries?: boolean;
  /** ДрИнфСист: how the electronic document was given out. */
  readonly issuedBySystem?: string;
  /** ДрСпосВыд. */
  readonly issuedOtherwise?: string;
  /** ДопСвНотДовер. */
  readonly note?: string;
}

function notaryOf(name: string): Field<Notary> {
  return object<Notary>({
    name: at(name, personName),
    position: leaf('@Должность', text),
    registerNumber: leaf('@РегНомНот', text),
  });
}

/** СвНотДейств. */
export const notary = notaryOf('ФИОНотДейств');

/** ВриоНот. */
export const actingNotary = notaryOf('ФИОВриоНот');

const handwritten = object<HandwrittenSignature>({
  pdfHash: leaf('ХешPDFДок', text),
  image: leaf('ПодпИзобр', text),
  imageHash: leaf('ХешПодп', text),
  signedAt: leaf('ДатаВремПодп', matching(/^\d{1,10}$/)),
  signedBy: at('ФИООтв', personName),
});

export const notarialCertification: Field<NotarialCertification> = object<NotarialCertification>({
  place: leaf('@МестоДовер', text),
  fee: leaf('@УплНотДейст', decimal),
  relief: optional(leaf('@ЛьготаСум', decimal)),
  notary: at('СвНотДейств', notary),
  actingNotary: optional(at('ВриоНот', actingNotary)),
  signatures: many('ПодпРукопис', handwritten),
  inscription: optional(leaf('ИнСвУдНадпис', text)),
  sentToPrincipal: optional(flag('@НапрДокДовЕПГУ')),
  sentToRepresentative: optional(flag('@НапрДокПовЕПГУ')),
  sentToApplicantOfNotaries: optional(flag('@НапрДокЗвлФНП')),
  sentToRepresentativeOfNotaries: optional(flag('@НапрДокПовФНП')),
  issuedBySystem: optional(leaf('@ДрИнфСист', text)),
  issuedOtherwise: optional(leaf('@ДрСпосВыд', text)),
  note: optional(leaf('@ДопСвНотДовер', text)),
});
