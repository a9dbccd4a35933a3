import { at, type Field, leaf, many, ownText } from '../../mapping/field.ts';
import { object, optional } from '../../mapping/object.ts';
import { matching, text } from '../../mapping/value.ts';
import { type OlderAddress, olderAddress } from '../older-address.ts';
import { type Identity, identityWith } from './identity.ts';

/** How somebody is reached: Контакт, КонтПА. */
export interface WaybillContact {
  /** Тлф. */
  readonly phones: readonly string[];
  /** ЭлПочта. */
  readonly emails?: readonly string[];
  /** ИнКонт: any other way. */
  readonly other?: string;
}

/** ИнфДляУчаст: a note of one participant for the others. */
export interface ParticipantNote {
  /** ИННУчаст: whom it is about. */
  readonly inn: string;
  /** ИнфУчаст. */
  readonly text: string;
}

interface PartyDetails {
  /** Адрес. */
  readonly address?: OlderAddress;
  /** Контакт. */
  readonly contact: WaybillContact;
  /** ИнфДляУчаст. */
  readonly note?: ParticipantNote;
}

/** A participant of a transportation: УчастникТрНТип. */
export type WaybillParty = Identity & PartyDetails;

export const waybillContact: Field<WaybillContact> = object<WaybillContact>({
  phones: many('Тлф', ownText(text)),
  emails: optional(many('ЭлПочта', ownText(text))),
  other: optional(leaf('ИнКонт', text)),
});

export const waybillParty: Field<WaybillParty> = identityWith<PartyDetails>('ИдСв/', {
  address: optional(at('Адрес', olderAddress({ text: 'АдрИнф', parts: 'АдрРФ' }))),
  contact: at('Контакт', waybillContact),
  note: optional(
    at(
      'ИнфДляУчаст',
      object<ParticipantNote>({
        inn: leaf('@ИННУчаст', matching(/^\d{10}(\d\d)?$/)),
        text: leaf('@ИнфУчаст', text),
      }),
    ),
  ),
});

/** A place of loading, unloading or delivery: АдресПользТип. */
export interface Place {
  /** АдресРФ, АдресИнф or КодГАР. */
  readonly address: OlderAddress;
  /** АдрКоммент. */
  readonly comment?: string;
  /** ГЛН, 13 digits. */
  readonly gln?: string;
  /** Коорд. */
  readonly coordinates?: Coordinates;
}

/** Коорд. */
export interface Coordinates {
  /** Широта, 15 to 17 characters. */
  readonly latitude: string;
  /** Долгота, 15 to 18 characters. */
  readonly longitude: string;
}

export const place: Field<Place> = object<Place>({
  address: olderAddress({ text: 'АдресИнф', parts: 'АдресРФ' }),
  comment: optional(leaf('@АдрКоммент', text)),
  gln: optional(leaf('ГЛН', matching(/^\d{13}$/))),
  coordinates: optional(
    at('Коорд', object<Coordinates>({ latitude: leaf('@Широта', text), longitude: leaf('@Долгота', text) })),
  ),
});
