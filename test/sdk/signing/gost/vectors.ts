import { javascriptBackend, webAssemblyBackend } from '../../../../sdk/src/signing/gost/backend.ts';
import { type GostCurve, gostCurve } from '../../../../sdk/src/signing/gost/curves.ts';
import { fixture } from '../support/fixtures.ts';

export function octets(hex: string): Uint8Array {
  return new Uint8Array(Buffer.from(hex, 'hex'));
}

export function hex(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? 'nothing' : Buffer.from(bytes).toString('hex');
}

function read<T>(name: string): T {
  return JSON.parse(fixture(`vectors/${name}`).toString()) as T;
}

export const CURVES = read<{
  readonly curves: Readonly<Record<string, Readonly<Record<'p' | 'q' | 'a' | 'b' | 'x' | 'y', string>> & Numbers>>;
}>('curves.json').curves;

interface Numbers {
  readonly cofactor: number;
  readonly bytes: number;
}

export const SIGNATURES = read<{
  readonly vectors: readonly (SignatureVector & {
    readonly privateKeyHex: string;
    readonly nonceKHex: string;
    readonly rHex: string;
    readonly sHex: string;
  })[];
  readonly negative: readonly SignatureVector[];
}>('gost3410.json');

interface SignatureVector {
  readonly name: string;
  readonly curveOid: string;
  readonly publicKeyOctets: string;
  readonly digestHex: string;
  readonly signatureCms: string;
}

export const STREEBOG = read<{
  readonly vectors: readonly {
    readonly name: string;
    readonly messageHex?: string;
    readonly length: number;
    readonly streebog256: string;
    readonly streebog512: string;
  }[];
  readonly hmac: readonly {
    readonly alg: string;
    readonly keyHex: string;
    readonly messageHex: string;
    readonly macHex: string;
  }[];
  readonly pbkdf2: readonly {
    readonly passwordUtf8: string;
    readonly saltUtf8: string;
    readonly iterations: number;
    readonly dkLen: number;
    readonly dkHex: string;
  }[];
}>('streebog.json');

export function knownCurve(oid: string): GostCurve {
  const curve = gostCurve(oid);
  if (curve === undefined) throw new Error(`no curve ${oid}`);
  return curve;
}

const wasm = webAssemblyBackend();
if (wasm === undefined) throw new Error('WebAssembly is absent: half of what is tested here');

export const WASM = wasm;
export const JAVASCRIPT = javascriptBackend();

/** Both ways to compute, for every test to go. */
export const BACKENDS = [
  { name: 'WebAssembly', backend: WASM },
  { name: 'plain JavaScript', backend: JAVASCRIPT },
] as const;
