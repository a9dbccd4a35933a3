import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { typesAlone } from '@styk/type-oracle/alone';

const [contract = '', folder = ''] = process.argv.slice(2);
writeFileSync(join(folder, 'types.ts'), await typesAlone(contract));
process.stdout.write(`${process.resourceUsage().maxRSS}\n`);
