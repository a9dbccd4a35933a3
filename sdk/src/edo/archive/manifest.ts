export const MANIFEST_PATH = 'manifest.json';
export const REGISTER_PATH = 'Реестр.csv';
export const README_PATH = 'ПРОЧТИ.txt';

/** What an archive says about itself: every file but the manifest, with its hash. */
export interface Manifest {
  readonly format: 'styk-archive/1';
  readonly generator: string;
  readonly counts: { readonly documents: number; readonly files: number };
  readonly files: readonly { readonly path: string; readonly size: number; readonly sha256: string }[];
}
