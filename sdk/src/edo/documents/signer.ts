import { at, type Field, leaf, many } from '../mapping/field.ts';
import { defaulted, object, optional } from '../mapping/object.ts';
import { choice, coded, date, text } from '../mapping/value.ts';
import { type PersonName, personName } from './party.ts';

/**
 * How the signer's powers are proved (СпосПодтПолном): `certificate` 1, by the data of the signature itself; `mchd-attached` 2;
 * `mchd-reference` 3, with `mchd`; `mchd-elsewhere` 4; `paper` 5, with `paperPower`; `other` 6.
 */
export type PowersMethod = 'certificate' | 'mchd-attached' | 'mchd-reference' | 'mchd-elsewhere' | 'paper' | 'other';

/** A machine-readable power of attorney named in the document: СвДоверЭл. */
export interface MchdReference {
  /** НомДовер, a GUID. */
  readonly number: string;
  /** ДатаВыдДовер, ISO. */
  readonly issued: string;
  /** ИдСистХран: the system that keeps it. */
  readonly store: string;
  /** УРЛСист: where that system tells about it. */
  readonly storeUrl?: string;
  /** ВнНомДовер. */
  readonly internalNumber?: string;
  /** ДатаВнРегДовер, ISO. */
  readonly internalDate?: string;
}

/** A paper power of attorney: СвДоверБум. */
export interface PaperPower {
  /** ВнНомДовер. */
  readonly number: string;
  /** ДатаВыдДовер, ISO. */
  readonly issued: string;
  /** СвИдДовер. */
  readonly principal?: string;
  /** ФИО of who signed it. */
  readonly signedBy?: PersonName;
}

/** Who signs the document: Подписант. */
export interface Signer {
  /** ФИО. */
  readonly name: PersonName;
  /** Должн; optional in the format, yet ЭДО Лайт refuses СЧФДОП and ДОП without it. */
  readonly position?: string;
  /** ТипПодпис: 1 qualified, 2 simple, 3 unqualified. */
  readonly signatureType?: '1' | '2' | '3';
  /** ДатаПодДок, ISO. */
  readonly signedOn?: string;
  /** СпосПодтПолном. */
  readonly powers: PowersMethod;
  /** СвДоверЭл. */
  readonly mchd?: readonly MchdReference[];
  /** СвДоверБум. */
  readonly paperPower?: readonly PaperPower[];
  /** ДопСведПодп. */
  readonly note?: string;
}

const powersMethods: Readonly<Record<PowersMethod, string>> = {
  certificate: '1',
  'mchd-attached': '2',
  'mchd-reference': '3',
  'mchd-elsewhere': '4',
  paper: '5',
  other: '6',
};

const mchd = object<MchdReference>({
  number: leaf('@НомДовер', text),
  issued: leaf('@ДатаВыдДовер', date),
  store: leaf('@ИдСистХран', text),
  storeUrl: optional(leaf('@УРЛСист', text)),
  internalNumber: optional(leaf('@ВнНомДовер', text)),
  internalDate: optional(leaf('@ДатаВнРегДовер', date)),
});

const paperPower = object<PaperPower>({
  number: leaf('@ВнНомДовер', text),
  issued: leaf('@ДатаВыдДовер', date),
  principal: optional(leaf('@СвИдДовер', text)),
  signedBy: optional(at('ФИО', personName)),
});

export const signer: Field<Signer> = object<Signer>({
  name: at('ФИО', personName),
  position: optional(leaf('@Должн', text)),
  signatureType: optional(leaf('@ТипПодпис', choice(['1', '2', '3']))),
  signedOn: optional(leaf('@ДатаПодДок', date)),
  powers: defaulted(leaf('@СпосПодтПолном', coded(powersMethods)), 'certificate'),
  mchd: optional(many('СвДоверЭл', mchd)),
  paperPower: optional(many('СвДоверБум', paperPower)),
  note: optional(leaf('@ДопСведПодп', text)),
});
