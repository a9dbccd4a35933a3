import { at, type Field, leaf, many } from '../../edo/mapping/field.ts';
import { object, optional } from '../../edo/mapping/object.ts';
import { coded, text } from '../../edo/mapping/value.ts';
import { actingNotary, type Notary, notary } from './notarial.ts';
import type { NamedPrincipal } from './parties.ts';
import { namedPrincipal } from './party-fields.ts';
import { guid, isoDate } from './values.ts';

/** A power of attorney on which a delegated one stands: СвПервДовер (the first of all) and СвПередов (the one before this). */
export interface EarlierPower {
  /** НомДоверПерв, НомДоверN: absent of one on paper. */
  readonly number?: string;
  /** ВнНомДоверПерв, ВнНомДоверN. */
  readonly internalNumber?: string;
  /** НомРНДПерв, НомРНДN. */
  readonly notarialNumber?: string;
  /** ПрДовер: whether an organisation or a person gave it. */
  readonly givenBy: 'organisation' | 'individual';
  /** ФормДовер: in simple written form, or certified by a notary. */
  readonly form: 'simple' | 'notarial';
  /** ДатаВыдДовер, ISO. */
  readonly issued: string;
  /** СрокДейст, ISO. */
  readonly validUntil: string;
  /** СвДоверПерв. */
  readonly principals?: readonly NamedPrincipal[];
  /** СвНотДейств. */
  readonly notary?: Notary;
  /** ВриоНот. */
  readonly actingNotary?: Notary;
}

/** @param suffix ends the names of its numbers */
export function earlierPower(suffix: 'Перв' | 'N'): Field<EarlierPower> {
  return object<EarlierPower>({
    number: optional(leaf(`@НомДовер${suffix}`, guid)),
    internalNumber: optional(leaf(`@ВнНомДовер${suffix}`, text)),
    notarialNumber: optional(leaf(`@НомРНД${suffix}`, text)),
    givenBy: leaf<EarlierPower['givenBy']>('@ПрДовер', coded({ organisation: '1', individual: '2' })),
    form: leaf<EarlierPower['form']>('@ФормДовер', coded({ simple: '1', notarial: '2' })),
    issued: leaf('@ДатаВыдДовер', isoDate),
    validUntil: leaf('@СрокДейст', isoDate),
    principals: optional(many('СвДоверПерв', namedPrincipal)),
    notary: optional(at('СвНотДейств', notary)),
    actingNotary: optional(at('ВриоНот', actingNotary)),
  });
}
