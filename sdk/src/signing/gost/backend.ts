import { bigintEngine } from './bigint-engine.ts';
import type { GostEngine } from './engine.ts';
import type { StreebogCore } from './streebog/core.ts';
import { tableStreebog } from './streebog/table-core.ts';
import { instantiateGost } from './wasm/instance.ts';
import { prepareStreebog, wasmStreebog } from './wasm/streebog-core.ts';
import { wasmEngine } from './wasm/wasm-engine.ts';

/** What computes. Everything else is written once, over either of the two. */
export interface GostBackend {
  readonly engine: GostEngine;
  /** For what everybody may know, such as a document. */
  readonly streebog: StreebogCore;
  /** For keys and passwords. */
  readonly secretStreebog: StreebogCore;
}

/** Plain JavaScript: works everywhere, slower, and its time depends on keys. */
export function javascriptBackend(): GostBackend {
  const streebog = tableStreebog();
  return { engine: bigintEngine, streebog, secretStreebog: streebog };
}

/** WebAssembly with a memory of its own, or nothing where it is absent or forbidden. */
export function webAssemblyBackend(): GostBackend | undefined {
  const instance = instantiateGost();
  if (instance === undefined) return undefined;
  prepareStreebog(instance);
  return {
    engine: wasmEngine(instance),
    streebog: wasmStreebog(instance, false),
    secretStreebog: wasmStreebog(instance, true),
  };
}

/** The better of the two, made once when it is first needed. */
export function gostBackend(): GostBackend {
  chosen ??= webAssemblyBackend() ?? javascriptBackend();
  return chosen;
}

let chosen: GostBackend | undefined;
