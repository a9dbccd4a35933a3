import type { LocalizedText } from '@styk/sdk/errors';

export interface NextCommand {
  readonly command: string;
  readonly about: LocalizedText;
  /** As the commands document it: 1 where the thing examined is not right. */
  readonly exitCode: 0 | 1;
}

/**
 * What one can do with a set at once, in this order. `at` gives the path of a file of the set, quoted for a shell; `inn`
 * is that of its organisation.
 */
export function nextCommands(at: (file: string) => string, inn: string): readonly NextCommand[] {
  const trust = `--trust ${at('trust')}`;
  const power = `--mchd ${at('mchd.xml')} --mchd-revoked ${at('register.json')} --mchd-powers ${at('powers.json')}`;
  const next = (command: string, ru: string, en: string, exitCode: 0 | 1 = 0) => ({
    command,
    about: { ru, en },
    exitCode,
  });
  return [
    next(
      `styk cert inspect ${at('head.cert.pem')} --trust-list ${at('trust-list.xml')}`,
      'что сказано в сертификате',
      'what a certificate says',
    ),
    next(
      `styk edo sign ${at('upd.xml')} --key ${at('employee.key.pem')} --cert ${at('employee.cert.pem')}`,
      'сотрудник подписывает УПД',
      'the employee signs the УПД',
    ),
    next(
      `styk edo verify ${at('upd.xml')} ${trust} --party ${inn} ${power}`,
      'подпись и доверенность проверены',
      'the signature and the power of attorney hold',
    ),
    next(
      `styk mchd check ${at('mchd.xml')} ${trust} --revoked ${at('register.json')} --cert ${at('employee.cert.pem')}`,
      'доверенность сама по себе',
      'the power of attorney by itself',
    ),
    next(`styk cert check ${at('head.cert.pem')} ${trust}`, 'сертификат действителен', 'the certificate holds'),
    next(`styk cert check ${at('revoked.cert.pem')} ${trust}`, 'отозван: выход 1', 'revoked: exit 1', 1),
    next(`styk cert check ${at('expired.cert.pem')} ${trust}`, 'просрочен: выход 1', 'expired: exit 1', 1),
  ];
}
