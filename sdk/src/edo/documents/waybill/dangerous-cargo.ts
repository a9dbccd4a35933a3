import { type Field, leaf } from '../../mapping/field.ts';
import { object, optional } from '../../mapping/object.ts';
import { date, text } from '../../mapping/value.ts';

/** What the rules for dangerous goods (ДОПОГ) want to be said: СвОпГруз. */
export interface DangerousCargo {
  /** НомООН. */
  readonly unNumber: string;
  /** НадОтгНаим: the proper shipping name. */
  readonly shippingName: string;
  /** ТехНаим. */
  readonly technicalName?: string;
  /** Описание. */
  readonly description?: string;
  /** Клас. */
  readonly hazardClass: string;
  /** КласКод. */
  readonly classificationCode: string;
  /** ГрУп. */
  readonly packingGroup: string;
  /** ЗнОп: the danger label. */
  readonly label: string;
  /** КодОгрЧерТун. */
  readonly tunnelCode: string;
  /** НазРадионук. */
  readonly radionuclide?: string;
  /** ОписФизХимФорм. */
  readonly physicalForm?: string;
  /** МаксАкт. */
  readonly maximumActivity?: string;
  /** КатУпак: category of a radioactive package. */
  readonly packageCategory?: string;
  /** ТрансИндекс. */
  readonly transportIndex?: string;
  /** ИндексБез: criticality safety index. */
  readonly safetyIndex?: string;
  /** ОпозЗнак. */
  readonly identificationMark?: string;
  /** ПолнАктГр. */
  readonly totalActivity?: string;
  /** ОбМасНетВзрСод. */
  readonly explosiveMass?: string;
  /** ОбМасНетВзрСодВсех. */
  readonly totalExplosiveMass?: string;
  /** ПроцСмеси. */
  readonly mixtureShare?: string;
  /** ДатИстВрУдер: the day the holding time ends, ISO. */
  readonly holdingUntil?: string;
  /** КонтТемпер. */
  readonly controlTemperature?: string;
  /** АварТемпер. */
  readonly emergencyTemperature?: string;
}

export const dangerousCargo: Field<DangerousCargo> = object<DangerousCargo>({
  unNumber: leaf('@НомООН', text),
  shippingName: leaf('@НадОтгНаим', text),
  technicalName: optional(leaf('@ТехНаим', text)),
  description: optional(leaf('@Описание', text)),
  hazardClass: leaf('@Клас', text),
  classificationCode: leaf('@КласКод', text),
  packingGroup: leaf('@ГрУп', text),
  label: leaf('@ЗнОп', text),
  tunnelCode: leaf('@КодОгрЧерТун', text),
  radionuclide: optional(leaf('@НазРадионук', text)),
  physicalForm: optional(leaf('@ОписФизХимФорм', text)),
  maximumActivity: optional(leaf('@МаксАкт', text)),
  packageCategory: optional(leaf('@КатУпак', text)),
  transportIndex: optional(leaf('@ТрансИндекс', text)),
  safetyIndex: optional(leaf('@ИндексБез', text)),
  identificationMark: optional(leaf('@ОпозЗнак', text)),
  totalActivity: optional(leaf('@ПолнАктГр', text)),
  explosiveMass: optional(leaf('@ОбМасНетВзрСод', text)),
  totalExplosiveMass: optional(leaf('@ОбМасНетВзрСодВсех', text)),
  mixtureShare: optional(leaf('@ПроцСмеси', text)),
  holdingUntil: optional(leaf('@ДатИстВрУдер', date)),
  controlTemperature: optional(leaf('@КонтТемпер', text)),
  emergencyTemperature: optional(leaf('@АварТемпер', text)),
});
