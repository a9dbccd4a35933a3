import { join } from 'node:path';
import { replaceFile } from '../../../files/replace-file.ts';
import { startSandboxProcess } from '../sandbox-process.ts';
import { DEMO_TIME } from '../stage.ts';
import type { Step } from '../step.ts';

export const sandbox: Step = {
  name: 'sandbox',
  title: { ru: 'Поднимаю локальную экосистему', en: 'Starting the local ecosystem' },
  async run(stage) {
    const { context, out } = stage;
    // Makes the folder a project, so that commands run in it find its sandbox by themselves.
    await replaceFile(join(out, 'styk.config.json'), '{}\n');
    stage.commandLines.push(`styk sandbox start --port 0 --seed small --clock ${DEMO_TIME} --detach`);
    const started = await startSandboxProcess({
      data: join(out, '.styk', 'sandbox'),
      log: join(out, 'sandbox.log'),
      env: stage.env,
      clock: DEMO_TIME,
      onGone: stage.sandboxGone,
    });
    stage.sandbox = started;
    const { url, data } = started.facts;
    return {
      facts: { url, data },
      told: [
        context.text(
          {
            ru: 'Экосистема работает на {url}, её данные в {data}. Наружу не выходит ничего.',
            en: 'The ecosystem runs at {url}, its data are in {data}. Nothing leaves this machine.',
          },
          { url, data },
        ),
        context.text(
          {
            ru: 'Её часы переведены на {time}: к этим дням относятся учебные чеки.',
            en: 'Its clock is set to {time}: the sample receipts are of those days.',
          },
          { time: DEMO_TIME },
        ),
      ],
    };
  },
};
