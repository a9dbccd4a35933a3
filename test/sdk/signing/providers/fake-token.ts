import { parseCertificate, readCertificates, readPrivateKey } from '@styk/sdk/signing';
import type { Pkcs11Binding } from '@styk/sdk/signing/pkcs11';
import { readGostPublicKey } from '../../../../sdk/src/signing/algorithms/gost-key.ts';
import { gostSign } from '../../../../sdk/src/signing/gost/gost3410.ts';
import { fixture } from '../support/fixtures.ts';

/** Names of PKCS#11 for the numbers that the test speaks of. */
export const CK = {
  GOSTR3410: 0x1201,
  GOSTR3410_512: 0xd4321006,
  PIN_COUNT_LOW: 0x10000,
  PIN_FINAL_TRY: 0x20000,
  PIN_LOCKED: 0x40000,
  LOGIN_REQUIRED: 0x4,
  PIN_PAD: 0x100,
  TOKEN_INITIALIZED: 0x400,
} as const;

export interface FakeTokenOptions {
  readonly name: 'head256' | 'head512';
  readonly pin?: string;
  readonly flags?: number;
  readonly mechanisms?: readonly number[];
  /** Labels of the tokens that are connected; this one is the first. */
  readonly tokens?: readonly string[];
  readonly keys?: number;
  readonly hasCertificate?: boolean;
  /** C_Sign fails with this number. */
  readonly fails?: number;
  /** A library that returns r‖s. */
  readonly swapsHalves?: boolean;
}

export interface FakeToken extends Pkcs11Binding {
  readonly calls: string[];
  readonly signed: { readonly mechanism: number; readonly length: number }[];
}

/**
 * A token with a key of ГОСТ at the seam of pkcs11js: what the standard and the makers' samples say of such tokens, in
 * as many lines. It has never been compared with a real one.
 */
export function fakeToken(options: FakeTokenOptions): FakeToken {
  const { name, pin = '12345678', tokens = ['Rutoken ECP'], keys = 1, hasCertificate = true } = options;
  const { mechanisms = [CK.GOSTR3410, CK.GOSTR3410_512] } = options;
  let flags = CK.TOKEN_INITIALIZED | (options.flags ?? CK.LOGIN_REQUIRED);
  const certificate = Buffer.from(readCertificates(fixture(`pki/${name}.crt.pem`))[0] ?? []);
  const { curve } = readGostPublicKey(parseCertificate(certificate).publicKey.raw);
  const scalar = scalarOf(name);
  const calls: string[] = [];
  const signed: { mechanism: number; length: number }[] = [];
  let mechanism = 0;
  let found: string[] = [];
  let busy = false;
  const fail = (code: number, method: string): never => {
    throw Object.assign(new Error(`CKR_0x${code.toString(16)}`), { code, method });
  };
  return {
    calls,
    signed,
    load: () => void calls.push('load'),
    close: () => void calls.push('close'),
    C_Initialize: () => void calls.push('C_Initialize'),
    C_Finalize: () => void calls.push('C_Finalize'),
    C_GetSlotList: () => tokens.map((_, slot) => Buffer.of(slot)),
    C_GetTokenInfo: (slot) => ({
      label: (tokens[slot[0] ?? 0] ?? '').padEnd(32),
      serialNumber: `00${slot[0]}`.padEnd(16),
      flags,
    }),
    C_GetMechanismList: () => [...mechanisms],
    C_OpenSession() {
      calls.push('C_OpenSession');
      return Buffer.of(1);
    },
    C_CloseSession: () => void calls.push('C_CloseSession'),
    C_Login(_, __, given) {
      calls.push('C_Login');
      if (given === undefined && flags & CK.PIN_PAD) return;
      if (given === pin) return;
      flags |= flags & CK.PIN_COUNT_LOW ? CK.PIN_FINAL_TRY : CK.PIN_COUNT_LOW;
      fail(0xa0, 'C_Login');
    },
    C_FindObjectsInit(_, template) {
      const objectClass = template.find(({ type }) => type === 0)?.value;
      const id = template.find(({ type }) => type === 0x102)?.value;
      const fits = (object: string) => id === undefined || object.endsWith(`:${String(id)}`);
      const all = Array.from({ length: keys }, (_, key) => `key:id${key}`);
      found = (objectClass === 3 ? all : hasCertificate ? ['certificate:id0'] : []).filter(fits);
    },
    C_FindObjects: () => found.map((object) => Buffer.from(object)),
    C_FindObjectsFinal: () => undefined,
    C_GetAttributeValue(_, object, [attribute]) {
      const type = attribute?.type ?? 0;
      const value =
        type === 0x11 ? certificate : Buffer.from(type === 0x102 ? (String(object).split(':')[1] ?? '') : 'label');
      return [{ type, value }];
    },
    C_SignInit(_, asked) {
      if (busy) fail(0x90, 'C_SignInit'); // CKR_OPERATION_ACTIVE
      busy = true;
      mechanism = asked.mechanism;
    },
    async C_SignAsync(_, data) {
      await Promise.resolve();
      busy = false;
      if (options.fails !== undefined) fail(options.fails, 'C_Sign');
      signed.push({ mechanism, length: data.length });
      const value = gostSign(curve, scalar, data);
      const half = value.length / 2;
      return Buffer.from(options.swapsHalves ? [...value.subarray(half), ...value.subarray(0, half)] : value);
    },
  };
}

/** The scalar out of PKCS#8, little-endian, without the reader under test's neighbours deciding over it. */
function scalarOf(name: string): Uint8Array {
  const pkcs8 = readPrivateKey(fixture(`pki/${name}.key.pem`)).toPkcs8();
  const length = name === 'head256' ? 32 : 64;
  return pkcs8.subarray(pkcs8.length - length);
}
