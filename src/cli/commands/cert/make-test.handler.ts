import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { isInn, isOgrn } from '@styk/sdk/edo';
import { makeTestSet } from '../../../test-identity/set/make-set.ts';
import { nextCommands } from '../../../test-identity/set/next-commands.ts';
import { SET_ORGANISATION } from '../../../test-identity/set/people.ts';
import { setReadme } from '../../../test-identity/set/readme.ts';
import { openFile } from '../../../test-identity/set/set-file.ts';
import type { Organisation } from '../../../test-identity/subject.ts';
import type { CommandContext } from '../../context/command-context.ts';
import { refuseExisting } from '../../files/refuse-existing.ts';
import { replaceFile } from '../../files/replace-file.ts';
import { givenPassphrase } from '../../files/with-passphrase.ts';
import type { CommandResult } from '../../output/result.ts';
import { quoted } from '../completion/posix-shell.ts';
import { certCommandErrors } from './errors.ts';
import type { CertMakeTestInput } from './make-test.command.ts';

export async function run({ options }: CertMakeTestInput, context: CommandContext): Promise<CommandResult> {
  const { out, algorithm, seed, days, force } = options;
  const organisation = organisationOf(options);
  const given = await givenPassphrase(options.passphraseFile, context);
  const passphrase = given ?? newPassphrase();
  const now = new Date(context.clock.now());
  const made = await makeTestSet({ algorithm, organisation, now, validDays: days, passphrase, seed });
  const readme = setReadme(made, organisation.inn, context.language, given !== undefined);
  const files = [openFile('README.md', readme, 'эта опись', 'this list'), ...made];

  const folder = resolve(context.cwd, out);
  for (const { name } of files) await refuseExisting(join(folder, name), force);
  for (const { name, content, isPrivate } of files) {
    context.signal.throwIfAborted();
    await replaceFile(join(folder, name), content, isPrivate ? 0o600 : 0o644);
  }

  const commands = nextCommands((file) => shellPath(join(out, file)), organisation.inn);
  return {
    data: {
      out,
      algorithm,
      organisation,
      files: files.map(({ name }) => name),
      // Only one that nobody has thought of: it cannot be seen again.
      passphrase: given === undefined ? passphrase : null,
      commands: commands.map(({ command }) => command),
    },
    text: ({ text, style, count }) =>
      [
        text(
          { ru: '{mark} {out}: {files}, только для проб', en: '{mark} {out}: {files}, for tests only' },
          {
            mark: style.green('✓'),
            out,
            files: count(files.length, { ru: ['файл', 'файла', 'файлов'], en: ['file', 'files'] }),
          },
        ),
        ...(given === undefined
          ? [
              text(
                {
                  ru: '  пароль файлов .pfx: {passphrase} (больше не будет показан)',
                  en: '  passphrase of the .pfx files: {passphrase} (it will not be shown again)',
                },
                { passphrase: style.bold(passphrase) },
              ),
            ]
          : []),
        '',
        ...commands.flatMap(({ command, about }) => [style.dim(`# ${text(about)}`), command]),
      ].join('\n'),
  };
}

/** @throws cli-cert-number-wrong */
function organisationOf({ name, inn, ogrn }: CertMakeTestInput['options']): Organisation {
  if (inn !== undefined && !(inn.length === 10 && isInn(inn))) throw wrong('inn', inn, 'ИНН');
  if (ogrn !== undefined && !(ogrn.length === 13 && isOgrn(ogrn))) throw wrong('ogrn', ogrn, 'ОГРН');
  return {
    name: name ?? SET_ORGANISATION.name,
    inn: inn ?? SET_ORGANISATION.inn,
    ogrn: ogrn ?? SET_ORGANISATION.ogrn,
  };
}

function wrong(option: string, value: string, number: string): Error {
  return certCommandErrors.create('cli-cert-number-wrong', { option, value, number });
}

/** A hundred bits in letters and digits that are not mistaken for each other. */
function newPassphrase(): string {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
  const text = Array.from(randomBytes(20), (octet) => letters[octet % 32]).join('');
  return text.replace(/.{5}(?=.)/g, '$&-');
}

function shellPath(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : quoted(path);
}
