/** Numbers of PKCS#11 2.40 (OASIS, pkcs11t.h) that are used here. */
export const CKF = {
  osLockingOk: 0x2,
  serialSession: 0x4,
  loginRequired: 0x4,
  protectedAuthenticationPath: 0x100,
  tokenInitialized: 0x400,
  userPinCountLow: 0x1_0000,
  userPinFinalTry: 0x2_0000,
  userPinLocked: 0x4_0000,
} as const;

export const CKR = {
  deviceRemoved: 0x32,
  pinIncorrect: 0xa0,
  pinLenRange: 0xa2,
  pinLocked: 0xa4,
  tokenNotPresent: 0xe0,
  userAlreadyLoggedIn: 0x100,
  alreadyInitialized: 0x191,
} as const;

export const CKO = { certificate: 1, privateKey: 3 } as const;

export const CKA = { class: 0x0, label: 0x3, value: 0x11, id: 0x102 } as const;

export const CKU_USER = 1;

export const CKM = {
  rsaPkcs: 0x1,
  ecdsa: 0x1041,
  /** GOST R 34.10 over a digest of 32 octets; the standard says 2001, tokens take keys of 2012 with it, too. */
  gostR3410: 0x1201,
  /**
   * The makers' own number for 64 octets (TC26's range CK_VENDOR_PKCS11_RU_TEAM_TC26 0xD4321000, number 6): the same in
   * the headers of Rutoken and JaCarta.
   */
  gostR3410With512: 0xd432_1006,
} as const;
