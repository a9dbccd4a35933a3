import { createVerifier, sortTrustFiles } from '@styk/sdk/signing';
import { expect, test } from 'vitest';
import { craftCertificate } from '../support/craft-certificate.ts';
import { craftOcspResponse } from '../support/craft-ocsp.ts';
import { craftTrustList } from '../support/craft-trust-list.ts';
import { AT, DOCUMENT, fixture } from '../support/fixtures.ts';

const named = (...names: readonly string[]) => names.map((name) => ({ name, bytes: fixture(name) }));

test('files of a folder are told apart by their content', () => {
  const responder = craftCertificate({ subject: 'CA', ca: true });
  const made = [
    { name: 'a.txt', bytes: craftOcspResponse({ responder, issuer: responder, serial: 1 }) },
    { name: 'b.txt', bytes: craftTrustList([]) },
  ];
  const keys = named('pki/head-rsa.key.pem', 'pki/head-rsa.crt.pem', 'samples/doc.xml', 'samples/doc.head-rsa.sig');
  const trust = named('pki/roots.pem', 'pki/intermediates.pem', 'pki/int-rsa.crl.der', 'pki/head256.pfx');
  const { material, others } = sortTrustFiles([...made, ...keys, ...trust]);
  const { anchors, intermediates, crls, ocsp, trustList } = material;
  expect([anchors, intermediates, crls, ocsp].map((files) => files?.length)).toEqual([3, 3, 1, 1]);
  expect(trustList?.version).toBe('1234');
  expect(others).toEqual([...keys.map(({ name }) => name), 'pki/head256.pfx']);
});

test('such a folder is enough to verify', async () => {
  const files = named('pki/roots.pem', 'pki/intermediates.pem', 'pki/int256.crl.der', 'pki/root256.crl.der');
  const verifier = createVerifier(sortTrustFiles(files).material);
  const question = { signature: fixture('samples/doc.head256.sig'), content: DOCUMENT, at: AT };
  expect((await verifier.verify(question)).verdict).toBe('passed');
});
