import { at, type Field, leaf } from '../../mapping/field.ts';
import { object, optional } from '../../mapping/object.ts';
import { choice, coded, date, matching, text } from '../../mapping/value.ts';
import { type PersonName, personName } from '../party.ts';

/** A machine-readable power of attorney: СвДоверЭл. */
export interface NoticeMchd {
  /** НомДовер, 36 characters. */
  readonly number: string;
  /** ДатаВыдДовер, ISO. */
  readonly issued: string;
  /** ВнНомДовер. */
  readonly internalNumber?: string;
  /** ДатаВнРегДовер, ISO. */
  readonly internalDate?: string;
  /** СпособПредставл: 1 `attached`, or 2 `stored` in the system that `store` names. */
  readonly presented: 'attached' | 'stored';
  /** ИдСистХран (in the request for clarification СвСистХран). */
  readonly store?: string;
}

/** A paper power of attorney: СвДоверБум. */
export interface NoticePaperPower {
  /** ВнНомДовер. */
  readonly number: string;
  /** ДатаДовер, ISO. */
  readonly issued: string;
  /** СвДовер (in the request for clarification СвИдДовер): who gave it. */
  readonly principal?: string;
  /** ФИО of who signed it. */
  readonly signedBy?: PersonName;
}

/** Who signs a technological document 1.03: Подписант. */
export interface NoticeSigner {
  /** ФИО. */
  readonly name: PersonName;
  /** Должн. */
  readonly position?: string;
  /** СтатПодп: 1 acts without a power of attorney, 2 by `mchd`, 3 by `paperPower`. */
  readonly powers?: 'own' | 'mchd' | 'paper';
  /** ТипПодпис: 1 qualified, 2 simple, 3 unqualified. */
  readonly signatureType?: '1' | '2' | '3';
  /** СвДоверЭл. */
  readonly mchd?: NoticeMchd;
  /** СвДоверБум. */
  readonly paperPower?: NoticePaperPower;
}

/** Подписант; formats differ in two names. */
export function noticeSigner(
  store: 'ИдСистХран' | 'СвСистХран',
  principal: 'СвДовер' | 'СвИдДовер',
): Field<NoticeSigner> {
  const mchd = object<NoticeMchd>({
    number: leaf('@НомДовер', matching(/^.{36}$/u)),
    issued: leaf('@ДатаВыдДовер', date),
    internalNumber: optional(leaf('@ВнНомДовер', text)),
    internalDate: optional(leaf('@ДатаВнРегДовер', date)),
    presented: leaf('@СпособПредставл', coded({ attached: '1', stored: '2' })),
    store: optional(leaf(`@${store}`, text)),
  });
  const paperPower = object<NoticePaperPower>({
    number: leaf('@ВнНомДовер', text),
    issued: leaf('@ДатаДовер', date),
    principal: optional(leaf(`@${principal}`, text)),
    signedBy: optional(at('ФИО', personName)),
  });
  return object<NoticeSigner>({
    name: at('ФИО', personName),
    position: optional(leaf('@Должн', text)),
    powers: optional(leaf('@СтатПодп', coded({ own: '1', mchd: '2', paper: '3' }))),
    signatureType: optional(leaf('@ТипПодпис', choice(['1', '2', '3']))),
    mchd: optional(at('СвДоверЭл', mchd)),
    paperPower: optional(at('СвДоверБум', paperPower)),
  });
}

/** Who signs a confirmation or an annulment proposal, by name only: Подписант. */
export interface NamedSigner {
  /** ФИО. */
  readonly name: PersonName;
  /** Должность; the confirmations require it. */
  readonly position?: string;
}

export const namedSigner: Field<NamedSigner> = object<NamedSigner>({
  name: at('ФИО', personName),
  position: optional(leaf('@Должность', text)),
});
