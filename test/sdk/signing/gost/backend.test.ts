import { afterEach, describe, expect, test, vi } from 'vitest';
import { webAssemblyBackend } from '../../../../sdk/src/signing/gost/backend.ts';
import { gostCurves } from '../../../../sdk/src/signing/gost/curves.ts';
import { gostNewPrivateKey, gostPublicKey, gostSign, gostVerify } from '../../../../sdk/src/signing/gost/gost3410.ts';
import { hmacStreebog, pbkdf2Streebog512 } from '../../../../sdk/src/signing/gost/streebog.ts';
import { type GostInstance, instantiateGost } from '../../../../sdk/src/signing/gost/wasm/instance.ts';
import { prepareStreebog, wasmStreebog } from '../../../../sdk/src/signing/gost/wasm/streebog-core.ts';
import { wasmEngine } from '../../../../sdk/src/signing/gost/wasm/wasm-engine.ts';
import { hex, knownCurve, WASM } from './vectors.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

describe('where WebAssembly is not to be had', () => {
  class Forbidden {
    constructor() {
      throw new Error('Wasm code generation disallowed by embedder');
    }
  }

  test.each([
    ['absent', undefined],
    ['forbidden', { Module: Forbidden, Instance: Forbidden }],
  ])('plain JavaScript serves: WebAssembly is %s', async (_, stub) => {
    vi.stubGlobal('WebAssembly', stub);
    expect(webAssemblyBackend()).toBeUndefined();
    // A fresh copy of the modules chooses anew.
    const fresh = await import('../../../../sdk/src/signing/gost/gost3410.ts');
    const curve = knownCurve('1.2.643.7.1.2.1.1.1');
    const key = gostNewPrivateKey(curve);
    const digest = new Uint8Array(32).fill(1);
    const signature = fresh.gostSign(curve, key, digest);
    expect(hex(signature)).toBe(hex(gostSign(curve, key, digest, {}, WASM)));
    expect(fresh.gostVerify(curve, gostPublicKey(curve, key, WASM), digest, signature)).toBe(true);
  });
});

describe('the memory of WebAssembly', () => {
  function instance(): GostInstance {
    const made = instantiateGost();
    if (made === undefined) throw new Error('WebAssembly is absent');
    prepareStreebog(made);
    return made;
  }

  /** Whether some octets lie anywhere in the memory, as they are or in limbs of 29 bits. */
  function remembers({ memory }: GostInstance, octets: Uint8Array): boolean {
    const whole = Buffer.from(memory.buffer);
    const number = BigInt(`0x${Buffer.from(octets).reverse().toString('hex')}`);
    const limbs = Buffer.alloc(20);
    for (let limb = 0; limb < 5; limb++) {
      limbs.writeUInt32LE(Number((number >> BigInt(29 * limb)) & 0x1fffffffn), 4 * limb);
    }
    return whole.includes(Buffer.from(octets.subarray(0, 16))) || whole.includes(limbs);
  }

  test.each(gostCurves)('keeps neither a private key nor a nonce after a signature on $name', (curve) => {
    const made = instance();
    const engine = wasmEngine(made);
    const [key, nonce] = [gostNewPrivateKey(curve), gostNewPrivateKey(curve)];
    const digest = new Uint8Array(curve.bits / 8).fill(6);
    engine.publicKey(curve, key);
    expect(remembers(made, key)).toBe(false);
    const signature = engine.sign(curve, key, nonce, digest);
    expect(remembers(made, key)).toBe(false);
    expect(remembers(made, nonce)).toBe(false);
    // What is looked for would be found: r is there, to be taken away.
    expect(remembers(made, signature?.slice(curve.bits / 8).reverse() ?? key)).toBe(true);
  });

  test.each(gostCurves)('is after a signature on $name as it was, but for the signature', (curve) => {
    const made = instance();
    const engine = wasmEngine(made);
    const digest = new Uint8Array(curve.bits / 8).fill(6);
    const afterSignature = () => {
      engine.publicKey(curve, gostNewPrivateKey(curve));
      engine.sign(curve, gostNewPrivateKey(curve), gostNewPrivateKey(curve), digest);
      const memory = new Uint8Array(made.memory.buffer.slice(0, made.heap()));
      return memory.fill(0, made.exchange.value, made.exchange.value + 144);
    };
    expect(Buffer.compare(afterSignature(), afterSignature())).toBe(0);
  });

  test('is after HMAC and PBKDF2 as it was, whatever the key or password', () => {
    const made = instance();
    const backend = { ...WASM, secretStreebog: wasmStreebog(made, true) };
    const memoryAfter = (octet: number) => {
      const secret = new Uint8Array(48).fill(octet);
      hmacStreebog(256, secret, secret, backend);
      pbkdf2Streebog512(secret, new Uint8Array(8), 3, 64, backend);
      return new Uint8Array(made.memory.buffer.slice(0, made.heap()));
    };
    expect(Buffer.compare(memoryAfter(1), memoryAfter(2))).toBe(0);
  });

  test('does not grow with the number of keys that signatures are verified with', () => {
    const made = instance();
    const backend = { ...WASM, engine: wasmEngine(made) };
    const curve = knownCurve('1.2.643.7.1.2.1.1.2');
    const digest = new Uint8Array(32).fill(4);
    const signers = Array.from({ length: 150 }, () => {
      const key = gostNewPrivateKey(curve);
      return { key: gostPublicKey(curve, key, backend), signature: gostSign(curve, key, digest, {}, backend) };
    });
    const sizes = [0, 1].map(() => {
      for (const [index, { key, signature }] of signers.entries()) {
        expect(gostVerify(curve, key, digest, signature, backend)).toBe(true);
        const other = signers[(index + 1) % signers.length]?.signature ?? signature;
        expect(gostVerify(curve, key, digest, other, backend)).toBe(false);
        expect(gostVerify(curve, key.toReversed(), digest, signature, backend)).toBe(false);
      }
      return made.memory.buffer.byteLength;
    });
    expect(sizes[1]).toBe(sizes[0]);
    expect(sizes[0]).toBeLessThan(2 ** 21);
  });
});
