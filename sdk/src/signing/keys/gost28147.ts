/**
 * GOST 28147-89 (RFC 5830) in the mode of gamma with feedback and with the key meshing of CryptoPro (RFC 4357 2.3.2):
 * the cipher of Russian key containers. The cipher of GOST R 34.12-2015 «Magma» is the same with the set Z and other
 * byte order. Tables looked up by secret octets leak timing to a neighbour in the same cache; it decrypts files of
 * the machine's own user and nothing else.
 */

const BLOCK = 8;
const KEY = 32;
/** After so many octets the key is changed. */
const MESHING_PERIOD = 1024;
const MESHING_CONSTANT = Buffer.from('6900722264c904238d3adb9646e92ac418feac9400ed0712c086dcc2ef4ca92b', 'hex');

/** Substitution tables by object identifier, packed as RFC 4357 11.2 and RFC 7836 C print them: for each value the nibbles of K1…K8. */
const SUBSTITUTIONS: Readonly<Record<string, string>> = {
  // id-Gost28147-89-CryptoPro-A-ParamSet … -D-ParamSet
  '1.2.643.2.2.31.1':
    '93eeb31b67475ada3e6a1d2f292c9c9588bd8170ba31d2ac1fd3f06e70890b08a5c0e78642f245c2e65b2943fca43459cb0fc8f104787f37dd15aebd519666e4',
  '1.2.643.2.2.31.2':
    '80e7285041c57324b200c2ab1aadf6be349b94985d265d1305d1aec79cb2bb3129731c7ae75a4142a38c07d9cfffdf06db346a6f686e80fd7619e985fe4835ec',
  '1.2.643.2.2.31.3':
    '10838ca7b126d994c750bb602d0101859b4548dad49d5ee205fa122ff2a8240e483b97fc5e7233368fc9c651ecd7e5bba96e6a4d7aeff019661cafc333b47d78',
  '1.2.643.2.2.31.4':
    'fb110831c6c5c00a23be8f66a40c93f86cfad21f4fe725eb5e60ae90025dbb2477a671dc9dd23a83e84b64c5d084574915994cb7ba33e9ad897ffd523128167e',
  // id-tc26-gost-28147-param-Z
  '1.2.643.7.1.2.5.1.1':
    'c6bc75814838fde762525f2e2381a65da92d89605af41295b5af6c189cd6dac3e1e70bf48e10974fd47a38ba7745e1060bc3b4d93d9e43acf0692e3b1f0bc072',
};

/** Two substitutions of four bits and the rotation by eleven, for each of the four octets of a word. */
export type Gost28147Tables = Uint32Array;

/** The tables of a named set of parameters, or `undefined` where it is not known. */
export function gost28147Tables(paramSetOid: string): Gost28147Tables | undefined {
  const packed = SUBSTITUTIONS[paramSetOid];
  if (packed === undefined) return undefined;
  const nibble = (table: number, value: number) => Number.parseInt(packed.charAt(8 * value + table), 16);
  return Uint32Array.from({ length: 1024 }, (_, index) => {
    const [octet, value] = [index >> 8, index & 0xff];
    const substituted = nibble(2 * octet, value & 15) | (nibble(2 * octet + 1, value >> 4) << 4);
    const word = substituted << (8 * octet);
    return (word << 11) | (word >>> 21);
  });
}

interface Cipher {
  readonly tables: Gost28147Tables;
  /** Eight words. */
  readonly key: Uint32Array;
}

/** 32 rounds over the block at `at`; `order` gives the word of the key for each (RFC 5830 5.1 and 5.3). */
function crypt({ tables, key }: Cipher, blocks: DataView, at: number, order: readonly number[]): void {
  let low = blocks.getUint32(at, true);
  let high = blocks.getUint32(at + 4, true);
  for (const index of order) {
    const sum = (low + (key[index] ?? 0)) >>> 0;
    const substituted =
      (tables[sum & 0xff] ?? 0) ^
      (tables[0x100 | ((sum >>> 8) & 0xff)] ?? 0) ^
      (tables[0x200 | ((sum >>> 16) & 0xff)] ?? 0) ^
      (tables[0x300 | (sum >>> 24)] ?? 0);
    [low, high] = [(high ^ substituted) >>> 0, low];
  }
  // The last round does not exchange the halves.
  blocks.setUint32(at, high, true);
  blocks.setUint32(at + 4, low, true);
}

const FORWARD = [0, 1, 2, 3, 4, 5, 6, 7];
const BACKWARD = FORWARD.toReversed();
const ENCRYPTION = [...FORWARD, ...FORWARD, ...FORWARD, ...BACKWARD];
const DECRYPTION = ENCRYPTION.toReversed();

function viewOf(octets: Uint8Array): DataView {
  return new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
}

function cipherOf(tables: Gost28147Tables, key: DataView): Cipher {
  return { tables, key: Uint32Array.from({ length: KEY / 4 }, (_, index) => key.getUint32(4 * index, true)) };
}

/** The cipher for the next 1024 octets: its key is the constant decrypted with the one before. */
function meshed(cipher: Cipher): Cipher {
  const next = viewOf(Uint8Array.from(MESHING_CONSTANT));
  for (let at = 0; at < KEY; at += BLOCK) crypt(cipher, next, at, DECRYPTION);
  return cipherOf(cipher.tables, next);
}

/** Inputs of `gost28147Cfb`. */
export interface Gost28147Input {
  readonly tables: Gost28147Tables;
  /** 32 octets. */
  readonly key: Uint8Array;
  /** 8 octets. */
  readonly iv: Uint8Array;
}

/** Encrypts or decrypts octets of any number. @throws RangeError where the key or the vector is of another length */
export function gost28147Cfb(direction: 'encrypt' | 'decrypt', input: Gost28147Input, octets: Uint8Array): Uint8Array {
  if (input.key.length !== KEY || input.iv.length !== BLOCK)
    throw new RangeError('GOST 28147-89: key or vector length');
  let cipher = cipherOf(input.tables, viewOf(input.key));
  const register = Uint8Array.from(input.iv);
  const block = viewOf(register);
  const result = new Uint8Array(octets.length);
  for (let at = 0; at < octets.length; at += BLOCK) {
    if (at > 0 && at % MESHING_PERIOD === 0) {
      cipher = meshed(cipher);
      crypt(cipher, block, 0, ENCRYPTION);
    }
    crypt(cipher, block, 0, ENCRYPTION);
    const end = Math.min(at + BLOCK, octets.length);
    for (let index = at; index < end; index++) {
      const given = octets[index] ?? 0;
      const changed = given ^ (register[index - at] ?? 0);
      result[index] = changed;
      // What was sent comes back as the next block.
      register[index - at] = direction === 'encrypt' ? changed : given;
    }
  }
  return result;
}
