import type { Docflow } from './axes.ts';

/** What of a document decides on its way. */
export interface DocflowSubject {
  readonly type: string;
  readonly function: string | null;
  readonly profile?: Docflow['profile'];
  readonly route?: Docflow['route'];
}

/** The way of a document. A mere invoice is finished by its receipt; a document without a format may be countersigned. */
export function docflowOf({ type, function: purpose, profile, route }: DocflowSubject): Docflow {
  return {
    profile: profile ?? 'signed',
    invoice: purpose === 'СЧФ' || purpose === 'СЧФДОП' ? 'yes' : 'no',
    answer: answerOf(type, purpose),
    route: route ?? 'own',
  };
}

function answerOf(type: string, purpose: string | null): Docflow['answer'] {
  if (purpose === 'СЧФ') return 'none';
  if (type === 'etrn') return 'titles';
  return type === 'unformal' ? 'countersignature' : 'title';
}
