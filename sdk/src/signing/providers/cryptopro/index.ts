/** Signing with keys of CryptoPro CSP through its tools. Recorded behaviour: never run against the real tools. */
export { type ContainerSignerOptions, containerSigner } from './container-signer.ts';
export { type CryptoproSignerOptions, cryptoproSigner } from './document-signers.ts';
export { cryptoproErrors } from './errors.ts';
export { type CspTool, findCspTool } from './run-csp.ts';
