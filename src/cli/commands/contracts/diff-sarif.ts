import type { Language } from '@styk/sdk/errors';
import type { Change, Level } from '../../../contract-diff/change.ts';
import { type RuleId, rules } from '../../../contract-diff/rules/all-rules.ts';
import { packageVersion } from '../../../installation/package-root.ts';
import { type SarifFinding, sarifLog } from '../../output/sarif.ts';
import type { ChangePlace } from './change-places.ts';

const LEVELS: Readonly<Record<Level, SarifFinding['level']>> = {
  breaking: 'error',
  'non-breaking': 'note',
  info: 'note',
};

/** The changes as a SARIF log; what was declared is suppressed with its reason. */
export function diffSarif(
  changes: readonly Change[],
  placeOf: (change: Change) => ChangePlace | undefined,
  language: Language,
  cwd: string,
): object {
  // A rule speaks of any field: the places in its text stay open.
  const describe = (rule: string) => rules[rule as RuleId].text[language].replace(/\{\w+\}/g, '…');
  const findings = changes.flatMap((change): SarifFinding[] => {
    const place = placeOf(change);
    if (place === undefined) return [];
    const { rule, level, breaks, message, old, new: now, affects, declared } = change;
    return [
      {
        rule,
        level: LEVELS[level],
        message: message[language],
        ...place,
        logicalNames: affects.map(({ contract, name }) => `${contract} ${name}`),
        ...(declared === undefined ? {} : { accepted: declared }),
        properties: { compatibility: level, breaks, old, new: now },
      },
    ];
  });
  return sarifLog({ name: 'styk contracts diff', version: packageVersion(), describe }, findings, cwd);
}
