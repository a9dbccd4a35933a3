import type { Attribute, Handle, Pkcs11Binding, TokenInfo } from './binding.ts';
import { CKA, CKF, CKR, CKU_USER } from './constants.ts';
import { pkcs11Errors } from './errors.ts';

export interface TokenChoice {
  /** Full path of the library: `/usr/lib/librtpkcs11ecp.so`. */
  readonly library: string;
  /** Label or serial number; may be left out where only one token is connected. */
  readonly token?: string | undefined;
  /** Left out for a token with a PIN pad or without a PIN. */
  readonly pin?: string | undefined;
}

/** An open session with one token, logged in. */
export interface TokenSession {
  readonly token: string;
  readonly slot: Handle;
  readonly binding: Pkcs11Binding;
  readonly session: Handle;
  /** Finds objects of a class with all these attributes. */
  find(objectClass: number, attributes: readonly Attribute[]): readonly Handle[];
  read(object: Handle, attribute: number): Buffer;
  close(): void;
}

/** Nobody keeps more keys on a token; a broken library must not fill the memory. */
const OBJECT_LIMIT = 1000;

/**
 * Opens the token and logs in, once: a wrong PIN is never tried again, and the last try before the lock is not used.
 * @throws signing-pkcs11-…
 */
export function openToken(binding: Pkcs11Binding, choice: TokenChoice): TokenSession {
  const finalize = initialize(binding, choice.library);
  try {
    const slot = chooseSlot(binding, choice.token);
    const info = binding.C_GetTokenInfo(slot);
    const token = labelOf(info);
    const session = binding.C_OpenSession(slot, CKF.serialSession);
    try {
      login(binding, { slot, session, token, info }, choice.pin);
    } catch (error) {
      binding.C_CloseSession(session);
      throw error;
    }
    return {
      token,
      slot,
      binding,
      session,
      find: (objectClass, attributes) => findObjects(binding, session, objectClass, attributes),
      read: (object, attribute) => readAttribute(binding, session, object, attribute),
      close() {
        binding.C_CloseSession(session);
        finalize();
      },
    };
  } catch (error) {
    finalize();
    throw tokenFailure(error);
  }
}

/** Returns what undoes it: who shares the library with others in this process must not end it for them. */
function initialize(binding: Pkcs11Binding, library: string): () => void {
  try {
    binding.load(library);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw pkcs11Errors.create('signing-pkcs11-library-unloadable', { reason }, { at: { file: library }, cause });
  }
  try {
    binding.C_Initialize({ flags: CKF.osLockingOk });
  } catch (error) {
    if (codeOf(error) === CKR.alreadyInitialized) return () => binding.close();
    binding.close();
    throw tokenFailure(error);
  }
  return () => {
    binding.C_Finalize();
    binding.close();
  };
}

function chooseSlot(binding: Pkcs11Binding, wanted: string | undefined): Handle {
  // An empty token holds no keys; SoftHSM always shows one more of them.
  const slots = binding
    .C_GetSlotList(true)
    .map((slot) => ({ slot, info: binding.C_GetTokenInfo(slot) }))
    .filter(({ info }) => (info.flags & CKF.tokenInitialized) !== 0);
  const fitting = slots.filter(
    ({ info }) => wanted === undefined || labelOf(info) === wanted || info.serialNumber.trim() === wanted,
  );
  const [only, ...others] = fitting;
  if (only !== undefined && others.length === 0) return only.slot;
  const named = (only === undefined ? slots : fitting).map(
    ({ info }) => `${labelOf(info)} (${info.serialNumber.trim()})`,
  );
  const found = named.join(', ') || '–';
  throw pkcs11Errors.create(only ? 'signing-pkcs11-several-tokens' : 'signing-pkcs11-no-token', { found });
}

function labelOf({ label }: TokenInfo): string {
  return label.replace(/[\s\0]+$/, '');
}

interface Login {
  readonly slot: Handle;
  readonly session: Handle;
  readonly token: string;
  readonly info: TokenInfo;
}

function login(binding: Pkcs11Binding, { slot, session, token, info }: Login, pin: string | undefined): void {
  if (!(info.flags & CKF.loginRequired)) return;
  if (info.flags & CKF.userPinLocked) throw pkcs11Errors.create('signing-pkcs11-pin-locked', { token });
  const hasPad = (info.flags & CKF.protectedAuthenticationPath) !== 0;
  if (pin === undefined && !hasPad) throw pkcs11Errors.create('signing-pkcs11-pin-needed', { token });
  if (info.flags & CKF.userPinFinalTry) throw pkcs11Errors.create('signing-pkcs11-pin-last-try', { token });
  try {
    if (pin === undefined) binding.C_Login(session, CKU_USER);
    else binding.C_Login(session, CKU_USER, pin);
  } catch (error) {
    switch (codeOf(error)) {
      case CKR.userAlreadyLoggedIn:
        return;
      case CKR.pinLocked:
        throw pkcs11Errors.create('signing-pkcs11-pin-locked', { token });
      case CKR.pinIncorrect:
      case CKR.pinLenRange:
        throw refusedPin(token, binding.C_GetTokenInfo(slot).flags);
      default:
        throw error;
    }
  }
}

/** PKCS#11 does not count tries, it only says when they are getting few. */
function refusedPin(token: string, flags: number): Error {
  if (flags & CKF.userPinLocked) return pkcs11Errors.create('signing-pkcs11-pin-locked', { token });
  if (flags & CKF.userPinFinalTry) return pkcs11Errors.create('signing-pkcs11-pin-wrong-one-left', { token });
  if (flags & CKF.userPinCountLow) return pkcs11Errors.create('signing-pkcs11-pin-wrong-few-left', { token });
  return pkcs11Errors.create('signing-pkcs11-pin-wrong', { token });
}

function findObjects(
  binding: Pkcs11Binding,
  session: Handle,
  objectClass: number,
  attributes: readonly Attribute[],
): readonly Handle[] {
  try {
    binding.C_FindObjectsInit(session, [{ type: CKA.class, value: objectClass }, ...attributes]);
    try {
      return binding.C_FindObjects(session, OBJECT_LIMIT);
    } finally {
      binding.C_FindObjectsFinal(session);
    }
  } catch (error) {
    throw tokenFailure(error);
  }
}

function readAttribute(binding: Pkcs11Binding, session: Handle, object: Handle, type: number): Buffer {
  try {
    return binding.C_GetAttributeValue(session, object, [{ type }])[0]?.value ?? Buffer.alloc(0);
  } catch (error) {
    throw tokenFailure(error);
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** An exception of the binding in our words; ours are left as they are. */
export function tokenFailure(error: unknown): unknown {
  const code = codeOf(error);
  if (!(error instanceof Error) || typeof code !== 'number') return error;
  if (code === CKR.deviceRemoved || code === CKR.tokenNotPresent) {
    return pkcs11Errors.create('signing-pkcs11-removed', {}, { cause: error });
  }
  const call = 'method' in error && typeof error.method === 'string' ? error.method : 'PKCS#11';
  return pkcs11Errors.create('signing-pkcs11-failed', { call, reason: error.message }, { cause: error });
}
