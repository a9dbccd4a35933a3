import { join } from 'node:path';
import { packageRoot, packageVersion } from '../../installation/package-root.ts';
import { takeSnapshot } from './snapshots.ts';

const contracts = join(packageRoot(), 'openapi');
const folder = takeSnapshot(contracts, join(contracts, 'snapshots'), packageVersion());
process.stderr.write(`snapshot: ${folder}\n`);
