import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { driverCommand, driverEnv, patchTill, scaffoldedTill } from '../conformance/scaffolded-till.ts';
import { tempFolder } from '../temp-folder.ts';
import { runCli } from './run-cli.ts';

const env = { PATH: driverEnv['PATH'] ?? '', NODE_OPTIONS: driverEnv['NODE_OPTIONS'] ?? '' };

function conformance(cwd: string, ...argv: readonly string[]) {
  return runCli(['conformance', 'run', '--profile', 'loyalty-pos', ...argv], { cwd, env });
}

describe('styk conformance list', () => {
  it('shows every requirement and which of them are checked', async () => {
    const { code, json } = await runCli(['conformance', 'list', '--profile', 'loyalty-pos', '--json'], {
      cwd: tempFolder(),
    });
    expect(code).toBe(0);
    const { requirements } = json() as { requirements: { id: string; implemented: boolean }[] };
    expect(requirements).toHaveLength(35);
    const implemented = requirements.filter((requirement) => requirement.implemented).map(({ id }) => id);
    expect(implemented).toEqual(['CORE-01', 'CORE-02', 'CORE-03', 'LOY-01', 'LOY-08', 'LOY-09']);
  });
});

describe('styk conformance run', () => {
  it('passes a till, writes the report and ends with 0', async () => {
    const cwd = await scaffoldedTill();
    const run = await conformance(cwd, '--driver', driverCommand, '--only', 'LOY-01', '--out', 'result');
    expect(run.stderr).toBe('');
    expect(run.code).toBe(0);
    expect(run.stdout).toContain('Passed: 1, failed: 0');
    expect(JSON.parse(readFileSync(join(cwd, 'result/report.json'), 'utf8')).summary.passed).toBe(true);
    expect(existsSync(join(cwd, 'result/junit.xml'))).toBe(true);
  });

  it('fails a till that is not right, says why and ends with 1', async () => {
    const cwd = await scaffoldedTill();
    patchTill(cwd, {
      file: 'src/till.ts',
      from: 'const quote = await',
      to: "await this.#parts.centre.findHold('once-more', 500);\n    const quote = await",
    });
    const run = await conformance(cwd, '--driver', driverCommand, '--only', 'LOY-01', '--out', 'result');
    expect(run.code).toBe(1);
    // What is required, what was done, and where all of it stands.
    expect(run.stdout).toContain('Accruing takes exchanges 1 and 3');
    expect(run.stdout).toMatch(/listAuthorizations 200 → createQuote 200 → createSale 201/);
    expect(run.stdout).toContain(join(cwd, 'result/evidence/LOY-01.ndjson'));
    const junit = readFileSync(join(cwd, 'result/junit.xml'), 'utf8');
    expect(junit).toMatch(
      /<failure message="[^"]+" type="blocker">[^<]*createSale 201\nevidence\/LOY-01\.ndjson<\/failure>/,
    );
    expect(run.stdout).toContain('listAuthorizations → createQuote → createSale instead of createQuote → createSale');
  });

  it('says that the report cannot be written before it plays anything', async () => {
    const cwd = tempFolder();
    writeFileSync(join(cwd, 'taken'), '');
    const run = await conformance(cwd, '--driver', 'touch played', '--out', 'taken', '--json');
    expect(run.code).toBe(2);
    expect(run.json()).toMatchObject({ error: { code: 'conformance-report-unwritable' } });
    expect(existsSync(join(cwd, 'played'))).toBe(false);
  });

  it('takes profile and driver from the project when they are not given', async () => {
    const cwd = await scaffoldedTill();
    const path = join(cwd, 'styk.config.json');
    const config = JSON.parse(readFileSync(path, 'utf8'));
    config.conformance.run.driver = driverCommand;
    writeFileSync(path, JSON.stringify(config));
    const { code, stderr, json } = await runCli(['conformance', 'run', '--only', 'LOY-01', '--json'], { cwd, env });
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(json()).toMatchObject({ profile: 'loyalty-pos', summary: { pass: 1 } });
  });

  it('ends with 3 when the driver breaks down in the middle', async () => {
    const cwd = await scaffoldedTill();
    patchTill(cwd, {
      file: 'src/till.ts',
      from: 'const quote = await',
      to: 'process.exit(9);\n    const quote = await',
    });
    const run = await conformance(cwd, '--driver', driverCommand, '--only', 'LOY-01', '--json');
    expect(run.code).toBe(3);
    expect(run.json()).toMatchObject({ summary: { error: 1, passed: false } });
  });

  it.each([
    [['--driver', 'exit 5'], 3, 'conformance-driver-not-started'],
    [['--driver', 'true', '--only', 'LOY-02'], 2, 'conformance-nothing-selected'],
    [['--driver', 'true', '--only', 'XYZ-01'], 2, 'conformance-check-unknown'],
    [['--driver', 'true', '--mode', 'certify'], 2, 'conformance-certify-unavailable'],
    [['--driver', 'true', '--mode', 'thorough'], 2, 'cli-value-not-a-choice'],
    [[], 2, 'cli-option-required'],
  ])('with %j ends with %i: %s', async (argv, code, error) => {
    const run = await conformance(tempFolder(), ...argv, '--json');
    expect(run.code).toBe(code);
    expect(run.json()).toMatchObject({ error: { code: error } });
  });

  it('with an unknown profile ends with 2', async () => {
    const argv = ['conformance', 'run', '--profile', 'toaster', '--driver', 'true', '--json'];
    const run = await runCli(argv, { cwd: tempFolder(), env });
    expect(run.code).toBe(2);
    expect(run.json()).toMatchObject({ error: { code: 'conformance-profile-unknown' } });
  });
});
