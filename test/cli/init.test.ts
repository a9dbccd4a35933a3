import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../temp-folder.ts';
import { runCli } from './run-cli.ts';

describe('styk init', () => {
  it('makes a project whose name is that of its folder', async () => {
    const cwd = tempFolder();
    const { code, json } = await runCli(['init', 'corner-shop', '--store', 'spb-02', '--json'], { cwd });
    expect(code).toBe(0);
    expect(json()).toMatchObject({
      dir: join(cwd, 'corner-shop'),
      template: 'ts-loyalty-pos',
      values: { name: 'corner-shop', store: 'spb-02' },
      sdk: 'linked',
    });
    expect(JSON.parse(readFileSync(join(cwd, 'corner-shop/package.json'), 'utf8')).name).toBe('corner-shop');
  });

  it('says what it did and how to go on', async () => {
    const cwd = tempFolder();
    const { stdout } = await runCli(['init', 'till'], { cwd });
    expect(stdout).toContain('created     till/src/till.ts');
    expect(stdout).toContain('cd till');
    const again = await runCli(['init', 'till'], { cwd });
    expect(again.stdout.trim()).toBe('Everything is so already, nothing was changed');
  });

  it('writes nothing in a dry run', async () => {
    const cwd = tempFolder();
    const { code, stdout } = await runCli(['init', 'till', '--dry-run'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('nothing was written');
    expect(existsSync(join(cwd, 'till'))).toBe(false);
  });

  it.each([
    [['--template', 'cobol-pos'], 'scaffold-template-unknown'],
    [['--name', '../up'], 'scaffold-value-invalid'],
    [['--timezone', 'Moscow time'], 'cli-init-timezone-unknown'],
  ])('refuses %j', async (argv, code) => {
    const run = await runCli(['init', ...argv, '--json'], { cwd: tempFolder() });
    expect(run.code).toBe(2);
    expect(run.stdout + run.stderr).toContain(code);
  });
});
