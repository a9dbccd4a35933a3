import type { Language } from '@styk/sdk/errors';
import { create } from 'xmlbuilder2';
import type { CheckResult, Report } from './report.ts';

/** The report in the form CI systems show: a suite for each set of requirements, a case for each requirement. */
export function junitXml({ profile, checks, startedAt, durationMs }: Report, language: Language): string {
  const document = create({ version: '1.0', encoding: 'UTF-8' });
  const root = document.ele('testsuites', {
    name: `styk conformance ${profile}`,
    ...counts(checks),
    time: seconds(durationMs),
  });
  for (const [set, own] of Map.groupBy(checks, ({ id }) => id.split('-')[0] ?? '')) {
    const time = seconds(own.reduce((sum, check) => sum + check.durationMs, 0));
    const suite = root.ele('testsuite', { name: set, ...counts(own), time, timestamp: startedAt });
    for (const check of own) {
      const name = `${check.id} ${check.title[language]}`;
      const element = suite.ele('testcase', { classname: `${profile}.${set}`, name, time: seconds(check.durationMs) });
      const message = check.reasons.map((reason) => printable(reason[language])).join('; ');
      const tag = tags[check.verdict];
      if (tag === 'skipped') element.ele(tag, { message });
      else if (tag !== undefined) element.ele(tag, { message, type: check.severity }).txt(details(check));
      else if (message !== '') element.ele('system-out').txt(message);
    }
  }
  return `${document.end({ prettyPrint: true })}\n`;
}

/** What the attribute has no room for: what was done, and where all of it stands. */
function details({ sequence, evidence }: CheckResult): string {
  return [printable(sequence.join(' → ')), evidence?.file ?? ''].filter((line) => line !== '').join('\n');
}

const tags = { pass: undefined, warn: undefined, fail: 'failure', error: 'error', skip: 'skipped' } as const;

function counts(checks: readonly CheckResult[]): Record<string, number> {
  const count = (verdict: CheckResult['verdict']): number => checks.filter((check) => check.verdict === verdict).length;
  return { tests: checks.length, failures: count('fail'), errors: count('error'), skipped: count('skip') };
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}

/** What a foreign program says may hold characters XML 1.0 has no place for. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly the characters outside of Char (XML 1.0, 2.2).
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '�');
}
