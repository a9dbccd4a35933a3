// Run by hostile-reader.test.ts in a process of its own, whose memory is these documents' alone.
import { defaultXmlLimits, validate } from '@styk/sdk/edo';
import { allowance, hostileInputs } from './hostile-inputs.ts';

const allowed = allowance(process.argv[2] === 'nightly');
const limits = { ...defaultXmlLimits, ...allowed };
const codes: Record<string, string | undefined> = {};
for (const [name, { make }] of Object.entries(hostileInputs)) {
  const { findings } = await validate(make(allowed), { limits });
  codes[name] = findings[0]?.code;
}
const bytes = process.resourceUsage().maxRSS * 1024;
process.stdout.write(JSON.stringify({ codes, bytes }));
