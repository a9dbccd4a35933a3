import { GOST_MODULE } from './module.ts';

/** What sdk/wasm exports; addresses and lengths are in octets, curves and tables are addresses. */
export interface GostInstance {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  readonly exchange: { readonly value: number };
  heap(): number;
  prepareCurve(curve: number, work: number): void;
  prepareKey(curve: number, table: number, work: number): number;
  publicKey(curve: number): void;
  sign(curve: number): number;
  verify(curve: number, table: number): number;
  readonly streebogConstants: { readonly value: number };
  readonly streebogState: { readonly value: number };
  readonly streebogInput: { readonly value: number };
  prepareStreebog(): void;
  absorb(length: number, secret: boolean): void;
  finish(length: number, secret: boolean): void;
}

/** The part of WebAssembly that is needed here; not every place that runs JavaScript has it. */
interface WebAssemblyLike {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
}

/** A new instance with a memory of its own, or nothing where WebAssembly is absent or forbidden. */
export function instantiateGost(): GostInstance | undefined {
  const { WebAssembly } = globalThis as { readonly WebAssembly?: WebAssemblyLike };
  if (WebAssembly === undefined) return undefined;
  try {
    const module = new WebAssembly.Module(Uint8Array.from(atob(GOST_MODULE), (octet) => octet.charCodeAt(0)));
    return new WebAssembly.Instance(module).exports as GostInstance;
  } catch {
    // A content security policy forbids to compile, or the processor lacks vectors.
    return undefined;
  }
}
