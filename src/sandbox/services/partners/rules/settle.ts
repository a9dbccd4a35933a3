import type { Dossier } from './dossier.ts';
import { nextInstant } from './instants.ts';
import { type Happening, type ReviewRoom, review } from './review.ts';

/** Something that happened, with its moment. */
export type Told = Happening & { readonly at: number };

export interface Settled {
  readonly dossier: Dossier;
  readonly happened: readonly Told[];
}

/** Brings about everything that was due by now, each thing at its own moment, however late somebody looks. */
export function settleDossier(before: Dossier, now: number, room: ReviewRoom): Settled {
  let dossier = before;
  const happened: Told[] = [];
  while (dossier.nextAt !== null && dossier.nextAt <= now) {
    const step = reviewAt(dossier, dossier.nextAt, room);
    dossier = step.dossier;
    happened.push(...step.happened);
  }
  return { dossier, happened };
}

/** Draws the conclusions of a change that was made just now. */
export function reviewAt(changed: Dossier, at: number, room: ReviewRoom): Settled {
  const { dossier, happened } = review(changed, at, room);
  return {
    dossier: { ...dossier, nextAt: nextInstant(dossier, at) ?? null },
    happened: happened.map((one) => ({ ...one, at })),
  };
}
