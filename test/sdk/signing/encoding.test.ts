import { readCertificates, readSignatures } from '@styk/sdk/signing';
import { describe, expect, test } from 'vitest';
import { fixture } from './support/fixtures.ts';

const signature = fixture('samples/doc.head-rsa.sig');
const base64 = signature.toString('base64');
const wrapped = base64.replace(/.{64}/g, '$&\n');
const pem = (label: string, newline = '\n') =>
  `-----BEGIN ${label}-----\n${wrapped}\n-----END ${label}-----\n`.replaceAll('\n', newline);

describe('a signature file may be (trap 10)', () => {
  test.each([
    ['DER', signature],
    ['base64 in one line', base64],
    ['base64 with a final line end', `${base64}\r\n`],
    ['wrapped base64', wrapped],
    ['wrapped base64 with CRLF', wrapped.replaceAll('\n', '\r\n')],
    ['base64 after a BOM', `\ufeff${base64}`],
    ['PEM with the CMS header', pem('CMS')],
    ['PEM with the PKCS7 header', pem('PKCS7')],
    ['PEM with CRLF and a BOM', `\ufeff${pem('CMS', '\r\n')}`],
    ['PEM with text around it', `Подпись директора\n${pem('CMS')}конец\n`],
  ])('%s', (_, file) => {
    expect(readSignatures(Buffer.from(file)).map((bytes) => Buffer.from(bytes))).toEqual([signature]);
  });

  test.each([
    ['a text', 'привет'],
    ['an XML document', '<Файл/>'],
    ['base64 of something else', Buffer.from('hello, world').toString('base64')],
    ['nothing', ''],
    ['spaces without end', ' '.repeat(200_000).concat('!')],
  ])('but not %s', (_, file) => {
    expect(() => readSignatures(Buffer.from(file))).toThrow(
      expect.objectContaining({ code: 'signing-encoding-unknown' }),
    );
  });
});

test('a PEM bundle gives its certificates in order and passes over the keys', () => {
  const key = fixture('pki/head-rsa.key.pem').toString();
  const bundle = `${key}${fixture('pki/head-rsa.crt.pem')}${fixture('pki/int-rsa.crt.pem')}`;
  const single = (name: string) => readCertificates(fixture(`pki/${name}.crt.pem`));
  expect(readCertificates(Buffer.from(bundle))).toEqual([...single('head-rsa'), ...single('int-rsa')]);
});
