import type { Language } from '@styk/sdk/errors';
import { create } from 'xmlbuilder2';
import type { ValidatedFile } from './validated-file.ts';

/** The verdicts as JUnit XML: a document is a case, its errors are the failure, its warnings the output. */
export function junitReport(files: readonly ValidatedFile[], language: Language): string {
  const document = create({ version: '1.0', encoding: 'UTF-8' });
  const count = (verdict: ValidatedFile['verdict']) => files.filter((file) => file.verdict === verdict).length;
  const counts = { tests: files.length, failures: count('invalid'), errors: count('error') };
  const suite = document.ele('testsuites', { name: 'styk edo validate', ...counts }).ele('testsuite', {
    name: 'styk edo validate',
    ...counts,
  });
  for (const { file, path, verdict, format, findings } of files) {
    const classname = format === undefined ? 'unknown' : `${format.id}/${format.version}`;
    const element = suite.ele('testcase', { classname, name: file, file: path });
    const lines = findings.map(({ code, severity, line, column = 1, path: place = '', message }) =>
      `${line === undefined ? '' : `${line}:${column} `}${place} ${severity} ${code}: ${message[language]}`.toWellFormed(),
    );
    if (verdict === 'valid') {
      if (lines.length > 0) element.ele('system-out').txt(lines.join('\n'));
      continue;
    }
    const first = findings.find(({ severity }) => severity === 'error') ?? findings[0];
    const about = { message: (first?.message[language] ?? '').toWellFormed(), type: first?.code ?? verdict };
    element.ele(verdict === 'invalid' ? 'failure' : 'error', about).txt(lines.join('\n'));
  }
  return `${document.end({ prettyPrint: true })}\n`;
}
