import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { create } from 'xmlbuilder2';
import { checks } from '../../src/conformance/checks/all-checks.ts';
import type { Report } from '../../src/conformance/report/report.ts';
import { writeReport } from '../../src/conformance/report/write-report.ts';
import schema from '../../src/conformance/report.schema.json' with { type: 'json' };
import type { ConformanceRun } from '../../src/conformance/run-profile.ts';
import { checkTill, scaffoldedTill } from './scaffolded-till.ts';

describe('a till made from the template', () => {
  let run: ConformanceRun;
  let folder: string;
  let report: Report;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'styk-'));
    // The runner must not depend on how the partner's own shop is called and where it lies.
    run = await checkTill(await scaffoldedTill(folder, { store: 'corner-7', timezone: 'Asia/Vladivostok' }));
    await writeReport(run, folder, 'ru');
    report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('passes every check there is', () => {
    const tested = report.checks.filter(({ verdict }) => verdict !== 'skip');
    expect(tested.map(({ id, verdict, reasons }) => [id, verdict, reasons])).toEqual(
      checks.map(({ id }) => [id, 'pass', []]).sort(),
    );
    expect(report.summary).toMatchObject({ passed: true, pass: checks.length, fail: 0, error: 0 });
  });

  it('is told what was not tested, with a reason, and never that it passed', () => {
    const untested = report.checks.filter(({ verdict }) => verdict === 'skip');
    expect(untested.length).toBe(report.checks.length - checks.length);
    for (const { reasons } of untested) expect(reasons[0]?.ru).toMatch(/[а-я]/);
    expect(report.summary.untestedBlockers).toBeGreaterThan(0);
  });

  it('gets a report that follows the published schema', () => {
    const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(schema);
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...report, summary: { ...report.summary, pass: -1 } })).toBe(false);
    const [first, ...others] = report.checks;
    expect(validate({ ...report, checks: [{ ...first, verdict: 'fail', reasons: [] }, ...others] })).toBe(false);
  });

  it('gets evidence whose hashes are in the report, without cards and secrets', () => {
    const files = readdirSync(join(folder, 'evidence'));
    expect(files.sort()).toEqual(checks.map(({ id }) => `${id}.ndjson`).sort());
    for (const { evidence } of report.checks) {
      if (evidence === null) continue;
      const bytes = readFileSync(join(folder, evidence.file));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(evidence.sha256);
      const text = bytes.toString('utf8');
      expect(text).toContain('"kind":"exchange"');
      expect(text).not.toMatch(/22000000\d{8}|"(client_secret|access_token)":"(?!\*\*\*)/);
    }
  });

  it('gets a report in place of an earlier one, and nothing else in the folder is touched', async () => {
    const elsewhere = join(folder, 'again');
    mkdirSync(join(elsewhere, 'evidence'), { recursive: true });
    for (const name of ['LOY-99.ndjson', 'notes.txt']) writeFileSync(join(elsewhere, 'evidence', name), 'old');
    writeFileSync(join(elsewhere, 'report.json'), 'old');
    await writeReport(run, elsewhere, 'en');
    expect(readdirSync(join(elsewhere, 'evidence')).sort()).toEqual(
      [...checks.map(({ id }) => `${id}.ndjson`), 'notes.txt'].sort(),
    );
    expect(JSON.parse(readFileSync(join(elsewhere, 'report.json'), 'utf8'))).toEqual(report);
  });

  it('gets a junit.xml with a case for every requirement', () => {
    const xml = create(readFileSync(join(folder, 'junit.xml'), 'utf8')).toObject() as Record<string, unknown>;
    const suites = xml['testsuites'] as Record<string, unknown>;
    expect(suites).toMatchObject({ '@tests': '35', '@failures': '0', '@errors': '0', '@skipped': '29' });
    expect((suites['testsuite'] as { testcase: unknown[] }[]).flatMap(({ testcase }) => testcase)).toHaveLength(35);
  });
});
