import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { demoErrors } from '../errors.ts';
import type { Stage } from '../stage.ts';
import type { Step } from '../step.ts';

/** Below the demo's folder. */
export const TILL = 'till';

interface Scaffolded {
  readonly files: readonly unknown[];
}

export const till: Step = {
  name: 'till',
  title: {
    ru: 'Делаю кассу из шаблона и прогоняю её тесты',
    en: 'Making a till from the template and running its tests',
  },
  async run(stage) {
    const { context } = stage;
    const { files } = await stage.styk<Scaffolded>([
      'init',
      TILL,
      ...['--template', 'ts-loyalty-pos', '--name', 'demo-till', '--store', 'msk-01', '--timezone', 'Europe/Moscow'],
    ]);
    const passed = await runTests(stage);
    return {
      facts: { folder: TILL, files: files.length, testsPassed: passed },
      told: [
        context.text(
          {
            ru: 'В папке {folder} самостоятельный проект: файлов {files}. SDK он нашёл в установке, сеть не понадобилась.',
            en: 'The folder {folder} holds a project of its own: {files} files. It found the SDK in the installation, without a network.',
          },
          { folder: TILL, files: files.length },
        ),
        context.text(
          { ru: 'Его собственные тесты прошли: {passed}.', en: 'Its own tests passed: {passed}.' },
          { passed },
        ),
      ],
    };
  },
};

/** The project's own `npm test`, under the Node.js that runs us. */
async function runTests({ out, env, signal, commandLines }: Stage): Promise<number> {
  commandLines.push(`cd ${TILL} && npm test`);
  const child = spawn(process.execPath, ['--run', 'test'], {
    cwd: join(out, TILL),
    env: { ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  });
  const pieces: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
  child.stderr.on('data', (piece: Buffer) => pieces.push(piece));
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (exitCode) => resolve(exitCode ?? 1));
  });
  const report = Buffer.concat(pieces).toString('utf8');
  const count = (name: string) => Number(new RegExp(`^\\S ${name} (\\d+)$`, 'm').exec(report)?.[1] ?? 0);
  if (code === 0 && count('fail') === 0 && count('pass') > 0) return count('pass');
  throw demoErrors.create('cli-demo-command-failed', {
    step: till.name,
    code,
    command: `cd ${join(out, TILL)} && npm test`,
  });
}
