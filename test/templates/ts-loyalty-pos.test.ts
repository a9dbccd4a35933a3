import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import { findInstallation } from '../../src/scaffold/installation.ts';
import { scaffold } from '../../src/scaffold/scaffold.ts';
import { tempFolder } from '../temp-folder.ts';

const run = promisify(execFile);
let project: string;

beforeEach(async () => {
  project = join(tempFolder(), 'till');
  const { templatesDir, sdkDir } = findInstallation();
  const values = { name: 'my-till', store: 'vvo-04', timezone: 'Asia/Vladivostok' };
  const templateDir = join(templatesDir, 'ts-loyalty-pos');
  await scaffold({ templateDir, targetDir: project, sdkDir, values, force: false, dryRun: false });
});

/** The SDK is linked from its sources here; an installed one comes compiled. */
function node(...args: readonly string[]): Promise<{ stdout: string }> {
  const env = { ...process.env, NODE_OPTIONS: '--conditions=styk-source' };
  return run(process.execPath, args, { cwd: project, env });
}

describe('a till made from the template', () => {
  it('passes its own tests', async () => {
    const { stdout } = await node('--test', '--test-reporter=tap', 'tests/*.test.ts');
    expect(stdout).toMatch(/# pass (2[4-9]|[3-9]\d)\n# fail 0/);
  });

  it.each([
    ['lost-response', 'Продаж в центре: 1'],
    ['duplicate', 'продаж в центре 1'],
    ['offline', 'offline: true'],
  ])('plays the fault %s', async (name, ending) => {
    const { stdout } = await node(`demos/${name}.ts`);
    expect(stdout).toContain(ending);
  });

  it('tells how it is used before it has keys, and its state once it has', async () => {
    expect((await node('src/main.ts')).stdout).toContain('npm start -- sale');
    await expect(node('src/main.ts', 'status')).rejects.toMatchObject({
      code: 1,
      stderr: 'STYK_CLIENT_ID is not set: see .env.example\n',
    });
    writeFileSync(join(project, '.env'), 'STYK_CLIENT_ID=cli_x\nSTYK_CLIENT_SECRET=hush\n');
    const { stdout } = await node('src/main.ts', 'status');
    expect(JSON.parse(stdout)).toEqual({ queued: 0, refused: [] });
    await expect(node('src/main.ts', 'sale', '--redeem', 'many')).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^--redeem many: [^\n]+\n$/),
    });
  });

  it('has its name and store where they belong, and nothing left to fill in', () => {
    const read = (path: string): string => readFileSync(join(project, path), 'utf8');
    expect(JSON.parse(read('package.json'))).toMatchObject({ name: 'my-till' });
    expect(JSON.parse(read('styk.config.json'))).toMatchObject({
      app: { storeId: 'vvo-04', timezone: 'Asia/Vladivostok' },
    });
    expect(read('README.md')).toMatch(/^# my-till\n/);
    for (const path of ['package.json', 'styk.config.json', 'README.md']) expect(read(path)).not.toContain('{{');
  });
});
