import { commands } from './commands/index.ts';
import { processHost } from './context/process-host.ts';
import { runStyk } from './run/run-styk.ts';

// Something a command left open must not keep a finished command waiting.
process.exit(await runStyk(process.argv.slice(2), processHost(), commands));
