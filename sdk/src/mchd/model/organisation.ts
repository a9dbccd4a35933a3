import { kpp, organisationInn, threeDigits } from '../../edo/documents/identifiers.ts';
import { at, type Field, leaf } from '../../edo/mapping/field.ts';
import { object, optional } from '../../edo/mapping/object.ts';
import { matching, text } from '../../edo/mapping/value.ts';
import { type MchdAddress, mchdAddress } from './address.ts';
import { type AuthorityDocument, authorityDocument } from './person.ts';
import { notarialStatus } from './values.ts';

/** A Russian organisation or a branch of one: СвОргТип. */
export interface MchdOrganisation {
  /** НаимОрг. */
  readonly name: string;
  /** ИННЮЛ. */
  readonly inn?: string;
  /** КПП. */
  readonly kpp: string;
  /** ОГРН. */
  readonly ogrn?: string;
  /** РегНомер: of a branch. */
  readonly registrationNumber?: string;
  /** НаимУчрДок: the founding document. */
  readonly charter?: string;
  /** АдрРег. */
  readonly address?: MchdAddress;
  /** ДокПдтв. */
  readonly proof?: AuthorityDocument;
  /** КонтактТлф. */
  readonly phone?: string;
  /** АдрЭлПочт. */
  readonly email?: string;
  /** СтУчНД. */
  readonly notarialStatus?: string;
}

/** An organisation of another country, or its branch or accredited office in Russia: СвИнОргТип. */
export interface ForeignOrganisation {
  /** НаимИО. */
  readonly name: string;
  /** ИННЮЛ, where it is registered with the tax service. */
  readonly inn?: string;
  /** КПП. */
  readonly kpp?: string;
  /** НЗА: number of the accreditation. */
  readonly accreditation?: string;
  /** СтрРег: country of registration, code of ОКСМ. */
  readonly country?: string;
  /** НаимРегОрг: the body that registered it. */
  readonly registrar?: string;
  /** РегНомер: number in the country of registration. */
  readonly registrationNumber?: string;
  /** КодНПРег: taxpayer's code there. */
  readonly taxCode?: string;
  /** АдрСтрРег: address there. */
  readonly homeAddress?: string;
  /** АдрМНФакт: address in Russia. */
  readonly address?: MchdAddress;
  /** КонтактТлф. */
  readonly phone?: string;
  /** АдрЭлПочт. */
  readonly email?: string;
  /** СтУчНД. */
  readonly notarialStatus?: string;
}

export const mchdOrganisation: Field<MchdOrganisation> = object<MchdOrganisation>({
  name: leaf('@НаимОрг', text),
  inn: optional(leaf('@ИННЮЛ', organisationInn)),
  kpp: leaf('@КПП', kpp),
  ogrn: optional(leaf('@ОГРН', matching(/^\d{13}$/))),
  registrationNumber: optional(leaf('@РегНомер', text)),
  charter: optional(leaf('@НаимУчрДок', text)),
  address: optional(at('АдрРег', mchdAddress)),
  proof: optional(at('ДокПдтв', authorityDocument)),
  phone: optional(leaf('@КонтактТлф', text)),
  email: optional(leaf('@АдрЭлПочт', text)),
  notarialStatus: optional(leaf('@СтУчНД', notarialStatus)),
});

export const foreignOrganisation: Field<ForeignOrganisation> = object<ForeignOrganisation>({
  name: leaf('@НаимИО', text),
  inn: optional(leaf('@ИННЮЛ', organisationInn)),
  kpp: optional(leaf('@КПП', kpp)),
  accreditation: optional(leaf('@НЗА', matching(/^.{11}$/u))),
  country: optional(leaf('@СтрРег', threeDigits)),
  registrar: optional(leaf('@НаимРегОрг', text)),
  registrationNumber: optional(leaf('@РегНомер', text)),
  taxCode: optional(leaf('@КодНПРег', text)),
  homeAddress: optional(leaf('@АдрСтрРег', text)),
  address: optional(at('АдрМНФакт', mchdAddress)),
  phone: optional(leaf('@КонтактТлф', text)),
  email: optional(leaf('@АдрЭлПочт', text)),
  notarialStatus: optional(leaf('@СтУчНД', notarialStatus)),
});
