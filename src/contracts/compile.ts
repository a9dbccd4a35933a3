import { writeFileSync } from 'node:fs';
import { compiledPath, contractsFolder } from './ecosystem.ts';
import { readContractFiles } from './load.ts';

// A step of the build: reading the contracts as YAML takes longer than all else a sandbox does at its start.
const files = readContractFiles(contractsFolder());
const documents = Object.fromEntries([...files].map(([name, { document }]) => [name, document]));
writeFileSync(compiledPath(), JSON.stringify(documents));
