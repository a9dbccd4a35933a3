import { join } from 'node:path';
import type { Report } from '../../../../conformance/report/report.ts';
import type { Step } from '../step.ts';
import { TILL } from './till.ts';

const REPORTS = 'conformance';

export const conformance: Step = {
  name: 'conformance',
  title: { ru: 'Проверяю кассу на соответствие', en: 'Checking the conformance of the till' },
  async run(stage) {
    const { context } = stage;
    const { summary } = await stage.styk<Pick<Report, 'summary'>>(
      [
        ...['conformance', 'run', '--profile', 'loyalty-pos', '--mode', 'quick'],
        ...['--driver', 'node driver/driver.ts', '--out', join('..', REPORTS)],
      ],
      { cwd: join(stage.out, TILL) },
    );
    return {
      facts: { profile: 'loyalty-pos', mode: 'quick', reports: REPORTS, ...summary },
      told: [
        context.text(
          {
            ru: 'Пройдено проверок: {pass}; ещё не автоматизировано: {skip} — в отчёте они названы и пройденными не считаются.',
            en: 'Checks passed: {pass}; not automated yet: {skip} - the report names them and does not count them as passed.',
          },
          { pass: summary.pass, skip: summary.skip },
        ),
        context.text(
          { ru: 'Отчёты: {reports}/report.json и junit.xml.', en: 'Reports: {reports}/report.json and junit.xml.' },
          { reports: REPORTS },
        ),
      ],
    };
  },
};
