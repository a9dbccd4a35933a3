import { generateSdk } from '../../../src/codegen/foreign/generate-sdk.ts';
import { writeSdk } from '../../../src/codegen/foreign/write-sdk.ts';
import { loadDocumentSet } from '../../../src/contracts/document-set.ts';

const [contract = '', folder = ''] = process.argv.slice(2);
const { files } = await generateSdk(loadDocumentSet([contract]), { extension: 'js' });
await writeSdk(folder, files);
process.stdout.write(`${process.resourceUsage().maxRSS}\n`);
