import { pkcs11Errors } from './errors.ts';

/** An object of the library; its octets mean nothing to us. */
export type Handle = Buffer;

export interface Attribute {
  readonly type: number;
  readonly value: Buffer;
}

export interface TokenInfo {
  /** Padded with spaces. */
  readonly label: string;
  /** Padded with spaces. */
  readonly serialNumber: string;
  readonly flags: number;
}

/**
 * The part of PKCS#11 2.40 that signing takes, as pkcs11js 2 gives it: the same names, failures as exceptions with the
 * number of CKR_… in `code`.
 */
export interface Pkcs11Binding {
  load(path: string): void;
  close(): void;
  C_Initialize(options?: { readonly flags: number }): void;
  C_Finalize(): void;
  C_GetSlotList(tokenPresent: boolean): Handle[];
  C_GetTokenInfo(slot: Handle): TokenInfo;
  C_GetMechanismList(slot: Handle): number[];
  C_OpenSession(slot: Handle, flags: number): Handle;
  C_CloseSession(session: Handle): void;
  C_Login(session: Handle, userType: number, pin?: string): void;
  C_FindObjectsInit(session: Handle, template: { type: number; value?: Buffer | number | boolean }[]): void;
  C_FindObjects(session: Handle, limit: number): Handle[];
  C_FindObjectsFinal(session: Handle): void;
  C_GetAttributeValue(session: Handle, object: Handle, template: { type: number }[]): Attribute[];
  C_SignInit(session: Handle, mechanism: { readonly mechanism: number }, key: Handle): void;
  /** `output` is long enough for the signature; what is returned is as long as the signature. */
  C_SignAsync(session: Handle, data: Buffer, output: Buffer): Promise<Buffer>;
}

/** Named by a variable: a type checker and a bundler would look for a package that need not be there. */
const PACKAGE: string = 'pkcs11js';

/** @throws signing-pkcs11-driver-missing */
export async function loadPkcs11js(): Promise<Pkcs11Binding> {
  try {
    const { default: driver } = (await import(PACKAGE)) as { readonly default: { PKCS11: new () => Pkcs11Binding } };
    return new driver.PKCS11();
  } catch (cause) {
    throw pkcs11Errors.create('signing-pkcs11-driver-missing', {}, { cause });
  }
}
