import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import asc from 'assemblyscript/asc';

const sdk = resolve(import.meta.dirname, '../../sdk');

/** The committed module of the SDK that holds the compiled code. */
export const gostModulePath = join(sdk, 'src/signing/gost/wasm/module.ts');

/** Compiles `sdk/wasm` with AssemblyScript into the text of that module. */
export async function gostModuleText(): Promise<string> {
  const outputs = new Map<string, Uint8Array | string>();
  const { error, stderr } = await asc.main(
    [
      'index.ts',
      '--baseDir',
      join(sdk, 'wasm'),
      '--outFile',
      OUTPUT,
      '-O3',
      '--converge',
      '--noAssert',
      '--runtime',
      'stub',
      '--enable',
      'simd',
    ],
    { writeFile: (name, contents) => void outputs.set(name, contents) },
  );
  if (error !== null) throw new Error(`sdk/wasm does not compile: ${error.message}\n${stderr}`);
  const code = Buffer.from(outputs.get(OUTPUT) ?? '').toString('base64');
  return `/** Made of sdk/wasm by \`npm run generate:wasm\`: WebAssembly in base64. */\nexport const GOST_MODULE =\n  '${code}';\n`;
}

const OUTPUT = 'gost.wasm';

if (import.meta.main) await writeFile(gostModulePath, await gostModuleText());
