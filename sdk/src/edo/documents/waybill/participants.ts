import { edoErrors } from '../../errors.ts';
import { elsewhere, type Field, many, ownText } from '../../mapping/field.ts';
import { type Fields, optional } from '../../mapping/object.ts';
import { participantId } from '../identifiers.ts';

/** Who exchanges a title, by the ids the operators gave them: they stand in the file name only. */
export interface WaybillParticipants {
  /** Грузоотправитель, or the forwarder in its place. */
  readonly consignorId: string;
  /** Перевозчик. */
  readonly carrierId: string;
  /** Грузополучатель. */
  readonly consigneeId: string;
  /** A fourth participant; the file name has 0 where there is none. */
  readonly furtherId?: string;
  /** ИдПолИной: whoever else gets the file. */
  readonly otherRecipientIds?: readonly string[];
}

/** Who is named in every title. */
export const roles = ['consignorId', 'carrierId', 'consigneeId'] as const;
export type Role = (typeof roles)[number];

/** Places in the file name: recipients first, the sender last. */
export type RoleOrder = readonly [Role, Role, Role];

/**
 * `R_T_A1_A2_O_A3_GGGGMMDD_N`. That the sender is the last of three is sure. The order of the two before it is the one an
 * operator documents for the consignor's title; files are met that have it the other way round.
 */
export const roleOrders = {
  consignor: ['consigneeId', 'carrierId', 'consignorId'],
  acceptance: ['consigneeId', 'consignorId', 'carrierId'],
  consignee: ['carrierId', 'consignorId', 'consigneeId'],
  handover: ['consigneeId', 'consignorId', 'carrierId'],
} as const satisfies Record<string, RoleOrder>;

const NONE = '0';
const FURTHER = 3;
const FORM = /^[A-Z]+_[A-Z]+_([^_]*)_([^_]*)_([^_]*)_([^_]*)_\d{8}_[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Whether an ИдФайл has the form of a waybill's. */
export function isWaybillId(id: string): boolean {
  return FORM.test(id);
}

/** What a file name says between its prefix and its day. */
export function nameParts(order: RoleOrder, model: WaybillParticipants): readonly string[] {
  return [...order.map((role) => model[role]), model.furtherId ?? NONE];
}

/** A part of ИдФайл, which is written elsewhere. */
function inName(index: number): Field<string> {
  return {
    ...elsewhere(participantId),
    parse(root) {
      const id = root.attribute('ИдФайл') ?? '';
      const parts = FORM.exec(id);
      if (parts === null) throw edoErrors.create('edo-file-name-invalid', { name: id, prefix: 'ON_TRN…' });
      const part = parts[index + 1];
      return part === '' || part === NONE ? undefined : part;
    },
  };
}

/** @throws edo-file-name-invalid, while parsing, where ИдФайл has another form */
export function participants(order: RoleOrder): Fields<WaybillParticipants> {
  return {
    consignorId: inName(order.indexOf('consignorId')),
    carrierId: inName(order.indexOf('carrierId')),
    consigneeId: inName(order.indexOf('consigneeId')),
    furtherId: optional(inName(FURTHER)),
    otherRecipientIds: optional(many('ИдПолИной', ownText(participantId))),
  };
}
