import type { DocumentKind } from '../../edo/formats/edition.ts';
import type { Finding } from '../../signing/verifier/finding.ts';
import type { Powers } from '../model/powers.ts';
import { type Coverage, coverageOf } from '../powers/coverage.ts';
import type { PowersTable } from '../powers/powers-table.ts';
import { type MchdReasonCode, mchdFinding } from './reasons.ts';

const CODES: Readonly<Record<Coverage, MchdReasonCode>> = {
  covered: 'mchd-powers-cover',
  limited: 'mchd-powers-limited',
  'not-covered': 'mchd-powers-do-not-cover',
  text: 'mchd-powers-in-words',
  unknown: 'mchd-powers-unknown',
};

/** Longer lists of powers are shown cut, so that a message stays readable. */
const SHOWN = 300;

/** Whether powers cover the signing of a document. */
export function checkPowers(powers: Powers, document: DocumentKind, table: PowersTable): Finding {
  const told = [...(powers.codes ?? []).map(({ code, name }) => `${code} ${name}`), powers.text ?? ''];
  const text = told.filter(Boolean).join('; ');
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  return mchdFinding(CODES[coverageOf(powers, document, table)], { powers: shown, asOf: table.asOf });
}
