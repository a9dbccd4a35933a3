import type { Seeder } from '../../operation.ts';
import { announceVersion } from './announce.ts';
import { settlePartner } from './desk.ts';
import type { PartnersRoom } from './room.ts';

/** Longer ago than the notice of fifteen days with the day it is rounded up to. */
const ANNOUNCED_BEFORE_MS = 18 * 86_400_000;

/** A version of the agreement was announced in time, has come into force, and was not accepted. */
export function overdueAgreement({ contractVersions }: PartnersRoom): Seeder {
  return {
    seed(context, { partnerId }) {
      announceVersion({ ...context, now: context.now - ANNOUNCED_BEFORE_MS }, 'other:15d', contractVersions);
      settlePartner(context, partnerId, contractVersions);
      return { versions: 1 };
    },
  };
}
