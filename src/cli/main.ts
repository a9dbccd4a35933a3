import { commands } from './commands/index.ts';
import { processHost } from './context/process-host.ts';
import { runStyk } from './run/run-styk.ts';

// Not awaited at the top level: bundled modules that are loaded later import from this one and would wait for it.
// The explicit exit keeps what a command left open from holding up a finished command.
void runStyk(process.argv.slice(2), processHost(), commands).then((code) => process.exit(code));
