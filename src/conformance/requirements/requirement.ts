import type { LocalizedText } from '@styk/sdk/errors';

/** `blocker`: no live keys without it; `major`: a waiver for a time is possible; `minor`: an advice. */
export type Severity = 'blocker' | 'major' | 'minor';

/**
 * How it is tested: `journal` the partner works against the sandbox and the journal is judged, `fault` the same with a
 * failure, `time` the same with the clock moved, `artefact` something the partner hands over is looked at.
 */
export type Method = 'journal' | 'fault' | 'time' | 'artefact';

/** One line of a set of requirements, as it is kept in the tables. */
export interface RequirementRow {
  /** `CORE-01`: never renamed and never used for anything else. */
  readonly id: string;
  readonly severity: Severity;
  readonly method: Method;
  readonly title: LocalizedText;
  readonly text: LocalizedText;
  /** Why there is no check; absent where there is one. */
  readonly notTestedReason?: LocalizedText;
}

export interface Requirement extends RequirementRow {
  readonly level: 'SHALL' | 'SHOULD';
  readonly url: string;
}

/** Adds what follows from the row itself. */
export function requirement(row: RequirementRow): Requirement {
  return {
    ...row,
    level: row.severity === 'blocker' ? 'SHALL' : 'SHOULD',
    url: `https://docs.styk.example/conformance/${row.id.toLowerCase()}`,
  };
}

/** For checks that nothing stands in the way of but the work of writing them. */
export const notWritten: LocalizedText = { ru: 'проверка ещё не написана', en: 'the check is not written yet' };
