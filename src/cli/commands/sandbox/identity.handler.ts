import { join, resolve } from 'node:path';
import type { TestCertificate } from '@styk/sdk/api/sandbox';
import { withStyk } from '../../connection/with-styk.ts';
import type { CommandContext } from '../../context/command-context.ts';
import { refuseExisting } from '../../files/refuse-existing.ts';
import { replaceFile } from '../../files/replace-file.ts';
import type { CommandResult } from '../../output/result.ts';
import { sandboxCommandErrors } from './errors.ts';
import type { SandboxIdentityInput } from './identity.command.ts';

const FILES = { key: 'key.pem', certificate: 'cert.pem', authority: 'ca.pem', crl: 'crl.pem' } as const;

export async function run({ options }: SandboxIdentityInput, context: CommandContext): Promise<CommandResult> {
  const folder = resolve(context.cwd, options.out);
  for (const name of Object.values(FILES)) await refuseExisting(join(folder, name), options.force);

  const { identity, crlPem, owner } = await withStyk(options, context, async ({ styk }) => {
    const { signal } = context;
    const own = await styk.edo.getParticipant({ signal });
    const ogrn = options.ogrn ?? own.ogrn;
    if (ogrn === undefined) throw sandboxCommandErrors.create('sandbox-identity-no-ogrn', { name: own.name });
    const organisation = { name: own.name, inn: own.inn, ogrn };
    const { surname, givenName, title, algorithm } = options;
    const issued = await styk.sandbox.createTestCertificate(
      { organisation, person: { surname, givenName, title }, algorithm },
      { signal },
    );
    return { identity: issued, crlPem: (await styk.sandbox.getTestAuthority({ signal })).crlPem, owner: own.name };
  });
  await write(folder, identity, crlPem);

  const files = Object.fromEntries(Object.entries(FILES).map(([part, name]) => [part, join(options.out, name)]));
  return {
    data: { ...files, organisation: owner, notAfter: identity.notAfter },
    text: ({ text, style }) =>
      text(
        {
          ru: '{mark} {out}: ключ, сертификат, корень и список отозванных; {owner}, только для проб',
          en: '{mark} {out}: key, certificate, root and revocation list; {owner}, for trying things out only',
        },
        { mark: style.green('✓'), out: options.out, owner },
      ),
  };
}

async function write(folder: string, identity: TestCertificate, crlPem: string): Promise<void> {
  // The key first and private: with a certificate alone one would look for it in vain.
  await replaceFile(join(folder, FILES.key), identity.privateKeyPem, 0o600);
  await replaceFile(join(folder, FILES.certificate), identity.certificatePem);
  await replaceFile(join(folder, FILES.authority), identity.authorityPem);
  await replaceFile(join(folder, FILES.crl), crlPem);
}
