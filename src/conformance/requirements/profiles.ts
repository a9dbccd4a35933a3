import type { LocalizedText } from '@styk/sdk/errors';
import { conformanceErrors } from '../errors.ts';
import { core } from './core.ts';
import { loyalty } from './loyalty.ts';
import { type Requirement, requirement } from './requirement.ts';

/** A kind of partner, and the requirements it is measured by. */
export interface Profile {
  readonly id: string;
  readonly title: LocalizedText;
  readonly requirements: readonly Requirement[];
}

export const profiles: readonly Profile[] = [
  {
    id: 'loyalty-pos',
    title: { ru: 'Касса программы лояльности', en: 'Till of the loyalty programme' },
    requirements: [...core, ...loyalty].map(requirement),
  },
];

/** @throws StykError `conformance-profile-missing`, `conformance-profile-unknown` */
export function findProfile(id: string | undefined): Profile {
  const known = profiles.map((profile) => profile.id).join(', ');
  if (id === undefined) throw conformanceErrors.create('conformance-profile-missing', { known });
  const profile = profiles.find((candidate) => candidate.id === id);
  if (profile === undefined) throw conformanceErrors.create('conformance-profile-unknown', { profile: id, known });
  return profile;
}

/**
 * The requirements of a profile with these ids, or all of them.
 * @throws StykError `conformance-check-unknown`; `conformance-nothing-selected` where none of them has a check
 */
export function selectRequirements(profile: Profile, only: readonly string[]): readonly Requirement[] {
  const { requirements } = profile;
  const stranger = only.find((id) => !requirements.some((requirement) => requirement.id === id));
  if (stranger !== undefined) {
    throw conformanceErrors.create('conformance-check-unknown', { profile: profile.id, id: stranger });
  }
  const selected = only.length === 0 ? requirements : requirements.filter(({ id }) => only.includes(id));
  if (selected.every(({ notTestedReason }) => notTestedReason !== undefined)) {
    const runnable = requirements.filter(({ notTestedReason }) => notTestedReason === undefined);
    throw conformanceErrors.create('conformance-nothing-selected', {
      ids: selected.map(({ id }) => id).join(', '),
      runnable: runnable.map(({ id }) => id).join(', '),
    });
  }
  return selected;
}
