import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type CspTool, findCspTool } from '@styk/sdk/signing/cryptopro';
import type { CommandContext } from '../../context/command-context.ts';
import type { Check } from './checks.ts';

type World = Pick<CommandContext, 'env'>;

/** What can sign here besides a key in a file, for which nothing is needed. */
export function checkSigners(world: World): readonly Check[] {
  return [
    checkOpensslGost(world),
    checkCsp('cryptcp', world),
    checkCsp('csptest', world),
    checkTokenDriver(),
    checkTokenLibraries(),
  ];
}

/** With the configuration that a child of ours would get. */
function checkOpensslGost({ env }: World): Check {
  const { status } = spawnSync('openssl', ['dgst', '-md_gost12_256'], { env, input: '', timeout: 5000 });
  const id = 'signer-openssl-gost';
  if (status === 0) {
    return {
      id,
      result: 'ok',
      message: { ru: 'openssl знает ГОСТ: --signer openssl', en: 'openssl knows ГОСТ: --signer openssl' },
    };
  }
  return {
    id,
    result: 'info',
    message: {
      ru: 'openssl не знает ГОСТ без настройки (OPENSSL_CONF или --openssl-conf); RSA и ECDSA ему доступны',
      en: 'openssl does not know ГОСТ without a configuration (OPENSSL_CONF or --openssl-conf); RSA and ECDSA it does',
    },
  };
}

function checkCsp(tool: CspTool, { env }: World): Check {
  const path = findCspTool(tool, env);
  const id = `signer-${tool}`;
  if (path !== undefined) {
    return {
      id,
      result: 'ok',
      message: { ru: `КриптоПро CSP: ${path}`, en: `CryptoPro CSP: ${path}` },
    };
  }
  return {
    id,
    result: 'info',
    message: {
      ru: `${tool} из КриптоПро CSP не найден (нужен для --signer cryptopro)`,
      en: `${tool} of CryptoPro CSP is not found (--signer cryptopro needs it)`,
    },
  };
}

function checkTokenDriver(): Check {
  const id = 'signer-pkcs11';
  try {
    import.meta.resolve('pkcs11js');
    return {
      id,
      result: 'ok',
      message: { ru: 'pkcs11js установлен: --signer pkcs11', en: 'pkcs11js is installed: --signer pkcs11' },
    };
  } catch {
    return {
      id,
      result: 'info',
      message: {
        ru: 'pkcs11js не установлен (нужен для --signer pkcs11): npm install pkcs11js',
        en: 'pkcs11js is not installed (--signer pkcs11 needs it): npm install pkcs11js',
      },
    };
  }
}

/** Where the packages of the makers put them. */
const TOKEN_LIBRARIES = [
  '/usr/lib/librtpkcs11ecp.so',
  '/usr/lib64/librtpkcs11ecp.so',
  '/opt/aktivco/rutokenecp/x86_64/librtpkcs11ecp.so',
  '/usr/lib/libjcPKCS11-2.so',
  '/usr/lib64/libjcPKCS11-2.so',
  '/usr/lib/softhsm/libsofthsm2.so',
  '/Library/Frameworks/rtpkcs11ecp.framework/rtpkcs11ecp',
  'C:\\Windows\\System32\\rtPKCS11ECP.dll',
  'C:\\Windows\\System32\\jcPKCS11-2.dll',
];

function checkTokenLibraries(): Check {
  const found = TOKEN_LIBRARIES.filter((path) => existsSync(path));
  const id = 'signer-token-libraries';
  if (found.length > 0) {
    return {
      id,
      result: 'ok',
      message: {
        ru: `библиотеки токенов (--pkcs11-module): ${found.join(', ')}`,
        en: `libraries of tokens (--pkcs11-module): ${found.join(', ')}`,
      },
    };
  }
  return {
    id,
    result: 'info',
    message: {
      ru: 'библиотек токенов на обычных местах нет (нужна для --signer pkcs11)',
      en: 'there is no library of a token in the usual places (--signer pkcs11 needs one)',
    },
  };
}
