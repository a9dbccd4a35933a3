import { processHost } from '../../src/cli/context/process-host.ts';
import { defineCommand, describeCommand } from '../../src/cli/registry/define-command.ts';
import { runStyk } from '../../src/cli/run/run-styk.ts';

/** A command line of one command, which waits for a signal and then takes its time to clean up. */
const spec = describeCommand({
  path: ['wait'],
  summary: { ru: 'ждать', en: 'wait' },
  options: [{ flags: '--cleanup <ms>', type: 'integer', default: 0, summary: { ru: 'уборка', en: 'cleanup' } }],
  examples: [{ command: 'styk wait', summary: { ru: 'ждать', en: 'wait' } }],
});

const wait = defineCommand(spec, async () => ({
  run: async ({ options }, { clock, signal, onExit }) => {
    onExit(async () => {
      await clock.sleep(options.cleanup);
      process.stderr.write('cleaned up\n');
    });
    process.stderr.write('ready\n');
    await clock.sleep(60_000, signal);
    return { data: null, text: () => '' };
  },
}));

void runStyk(process.argv.slice(2), processHost(), [wait]).then((code) => process.exit(code));
