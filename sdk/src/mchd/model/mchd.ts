import { at, type Field, leaf, many } from '../../edo/mapping/field.ts';
import { defaulted, type Fields, object, optional } from '../../edo/mapping/object.ts';
import { union } from '../../edo/mapping/union.ts';
import { matching, text } from '../../edo/mapping/value.ts';
import { type EarlierPower, earlierPower } from './earlier-power.ts';
import { generalFields, kindOf, type MchdGeneral } from './general.ts';
import { type NotarialCertification, notarialCertification } from './notarial.ts';
import type { Delegator, Principal, Representative } from './parties.ts';
import { delegator, principal, representative } from './party-fields.ts';
import { type Powers, powers } from './powers.ts';
import { withAttributes } from './values.ts';

interface MchdCommon extends MchdGeneral {
  /** СвУпПред, СвПолучПолн. */
  readonly representatives: readonly Representative[];
  /** СвПолн. */
  readonly powers: Powers;
  /** СвНотУд. */
  readonly notarial?: NotarialCertification;
  /** ИнСвед: anything else. */
  readonly note?: string;
  /** ПрЭлФорм: eight digits that say for whom else the file was filled in; `00000000` where left out. */
  readonly filledFor: string;
  /** ИдФайлНО: id of the file for the tax service. */
  readonly taxFileId?: string;
  /** OID: the principal in ЕСИА. */
  readonly esiaId?: string;
  /** КНД. */
  readonly knd?: string;
}

/** A power of attorney that principals give themselves: Довер. */
export interface DirectMchd extends MchdCommon {
  /** СвДоверит. */
  readonly principals: readonly Principal[];
}

/** A power of attorney by which a representative passes powers on: Передов (ГК РФ, 187). */
export interface DelegatedMchd extends MchdCommon {
  /** СвПередПолн: who passes powers on. */
  readonly delegators: readonly Delegator[];
  /** СвПервДовер: the power of attorney that the principal gave. */
  readonly original: EarlierPower;
  /** СвПередов: the one by which the delegators have their powers, where that is not the original. */
  readonly previous?: EarlierPower;
}

/** A machine-readable power of attorney (МЧД) of the unified format 003, `EMCHD_1`. */
export type Mchd = DirectMchd | DelegatedMchd;

export function isDelegated(mchd: Mchd): mchd is DelegatedMchd {
  return 'delegators' in mchd;
}

function commonFields(path: string, general: string, represented: string): Fields<MchdCommon> {
  return {
    ...generalFields(`${path}/${general}`),
    representatives: many(`${path}/${represented}`, representative),
    powers: at(`${path}/СвПолн`, powers),
    notarial: optional(at(`${path}/СвНотУд`, notarialCertification)),
    note: optional(leaf('ИнСвед', text)),
    filledFor: defaulted(leaf('@ПрЭлФорм', matching(/^[01]{8}$/)), '00000000'),
    taxFileId: optional(leaf('@ИдФайлНО', text)),
    esiaId: optional(leaf('@OID', text)),
    knd: optional(leaf('Документ/@КНД', matching(/^.{7}$/u))),
  };
}

const DIRECT = 'Документ/Довер';
const DELEGATED = 'Документ/Передов';

const direct = withAttributes(
  object<DirectMchd>({
    ...commonFields(DIRECT, 'СвДов', 'СвУпПред'),
    principals: many(`${DIRECT}/СвДоверит`, principal),
  }),
  `${DIRECT}/СвДов`,
  kindOf,
);

const delegated = withAttributes(
  withAttributes(
    object<DelegatedMchd>({
      ...commonFields(DELEGATED, 'СвПереДовер', 'СвПолучПолн'),
      delegators: many(`${DELEGATED}/СвПередПолн`, delegator),
      original: at(`${DELEGATED}/СвПервДовер`, earlierPower('Перв')),
      previous: optional(at(`${DELEGATED}/СвПередов`, earlierPower('N'))),
    }),
    `${DELEGATED}/СвПереДовер`,
    kindOf,
  ),
  DELEGATED,
  ({ previous }) => ({ ПрНалПередов: previous === undefined ? '0' : '1' }),
);

/** Where every part of the model stands below Доверенность. */
export const mchdMapping: Field<Mchd> = union<Mchd>([
  {
    expected: '{ delegators, original, … }',
    accepts: (input) => 'delegators' in input,
    marker: DELEGATED,
    field: delegated,
  },
  { expected: '{ principals, … }', accepts: (input) => 'principals' in input, marker: DIRECT, field: direct },
]);
