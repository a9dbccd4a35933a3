import { defineErrors } from '../../../errors/index.ts';

/** What cryptcp and csptest say in numbers; `{status}` is theirs, for their makers' support. */
export const cryptoproErrors = defineErrors({
  'signing-cryptopro-thumbprint': {
    category: 'usage',
    message: { en: '"{value}" is not a thumbprint', ru: '«{value}» — не отпечаток сертификата' },
    hint: {
      en: '40 hex digits are needed, as certmgr -list prints them (SHA1 Thumbprint).',
      ru: 'Нужно 40 шестнадцатеричных цифр, как их показывает certmgr -list (SHA1 отпечаток).',
    },
  },
  'signing-cryptopro-pin-unsuitable': {
    category: 'usage',
    message: {
      en: 'The PIN cannot be handed over: it holds a line break',
      ru: 'ПИН-код нельзя передать: в нём перевод строки',
    },
  },
  'signing-cryptopro-no-certificate': {
    category: 'usage',
    message: {
      en: 'CryptoPro CSP has no certificate with this thumbprint and a private key ({status})',
      ru: 'В КриптоПро CSP нет сертификата с этим отпечатком и закрытым ключом ({status})',
    },
    hint: {
      en: 'The store belongs to the user who runs this: certmgr -list -store uMy. Install the certificate into its container: csptest -absorb -certs -autoprov.',
      ru: 'Хранилище у каждого пользователя своё: certmgr -list -store uMy. Установить сертификат из контейнера: csptest -absorb -certs -autoprov.',
    },
  },
  'signing-cryptopro-several-certificates': {
    category: 'usage',
    message: {
      en: 'CryptoPro CSP found several certificates ({status})',
      ru: 'КриптоПро CSP нашёл несколько сертификатов ({status})',
    },
    hint: {
      en: 'Delete the copies: certmgr -list -store uMy shows them.',
      ru: 'Удалите лишние копии: их покажет certmgr -list -store uMy.',
    },
  },
  'signing-cryptopro-pin-wrong': {
    category: 'attention',
    message: {
      en: 'CryptoPro CSP refused the PIN of the container ({status})',
      ru: 'КриптоПро CSP не принял ПИН-код контейнера ({status})',
    },
    hint: {
      en: 'It is not tried again: a token locks itself after a few attempts. Check STYK_PIN.',
      ru: 'Повторной попытки не будет: токен блокируется после нескольких. Проверьте STYK_PIN.',
    },
  },
  'signing-cryptopro-pin-needed': {
    category: 'attention',
    message: {
      en: 'The container asks for a PIN and nobody can be asked ({status})',
      ru: 'Контейнер требует ПИН-код, а спросить некого ({status})',
    },
    hint: {
      en: 'Give it in STYK_PIN or --pin-file, or let CryptoPro CSP remember it for this container.',
      ru: 'Укажите его в STYK_PIN или --pin-file либо сохраните для контейнера в самом КриптоПро CSP.',
    },
  },
  'signing-cryptopro-pin-locked': {
    category: 'attention',
    message: {
      en: 'The token is locked after too many wrong PINs ({status})',
      ru: 'Токен заблокирован: слишком много неверных ПИН-кодов ({status})',
    },
    hint: {
      en: "Unlock it with the administrator's PIN in the token's own panel.",
      ru: 'Разблокируйте его ПИН-кодом администратора в панели управления токеном.',
    },
  },
  'signing-cryptopro-licence': {
    category: 'attention',
    message: {
      en: 'The licence of CryptoPro CSP is absent or has expired ({status})',
      ru: 'Лицензии КриптоПро CSP нет или она истекла ({status})',
    },
    hint: {
      en: 'See cpconfig -license -view. A licence inside the certificate works with csptest (--csp-tool csptest), cryptcp wants one of its own.',
      ru: 'Посмотреть: cpconfig -license -view. Лицензии внутри сертификата хватает csptest (--csp-tool csptest), cryptcp нужна своя.',
    },
  },
  'signing-cryptopro-key-expired': {
    category: 'attention',
    message: {
      en: 'The private key may no longer be used: its own term is over ({status})',
      ru: 'Закрытым ключом больше нельзя подписывать: его собственный срок истёк ({status})',
    },
    hint: {
      en: 'The term of a key (usually 1 year and 3 months) differs from that of the certificate. Get a new key.',
      ru: 'Срок ключа (обычно 1 год 3 месяца) и срок сертификата — разные сроки. Получите новый ключ.',
    },
  },
  'signing-cryptopro-no-container': {
    category: 'attention',
    message: {
      en: 'The container with the private key is not there ({status})',
      ru: 'Контейнера с закрытым ключом нет ({status})',
    },
    hint: {
      en: 'Plug in the token or the drive; csptest -keyset -enum_cont -fqcn -verifyc shows the containers.',
      ru: 'Подключите токен или носитель; контейнеры покажет csptest -keyset -enum_cont -fqcn -verifyc.',
    },
  },
  'signing-cryptopro-no-token': {
    category: 'attention',
    message: {
      en: 'The token or its reader is not there ({status})',
      ru: 'Токен или считыватель не подключён ({status})',
    },
    hint: {
      en: 'Plug it in and see that the service pcscd runs.',
      ru: 'Подключите его и проверьте, что служба pcscd запущена.',
    },
  },
  'signing-cryptopro-chain': {
    category: 'attention',
    message: {
      en: 'CryptoPro CSP cannot build or trust the chain of the certificate ({status})',
      ru: 'КриптоПро CSP не смог построить цепочку сертификата или не доверяет ей ({status})',
    },
    hint: {
      en: 'Install the certificates of the authority (root: -store mRoot, intermediate: -store mCa) or sign without this check: --skip-chain-check; styk edo verify checks the chain, too.',
      ru: 'Установите сертификаты УЦ (корень: -store mRoot, промежуточный: -store mCa) или подпишите без этой проверки: --skip-chain-check; цепочку проверяет и styk edo verify.',
    },
  },
  'signing-cryptopro-certificate-unsuitable': {
    category: 'usage',
    message: {
      en: 'CryptoPro CSP does not sign with this certificate ({status})',
      ru: 'КриптоПро CSP не подписывает этим сертификатом ({status})',
    },
  },
  'signing-cryptopro-cancelled': {
    category: 'attention',
    message: {
      en: 'Signing was cancelled in CryptoPro CSP ({status})',
      ru: 'Подписание отменено в КриптоПро CSP ({status})',
    },
  },
  'signing-cryptopro-failed': {
    category: 'unavailable',
    message: {
      en: '{program} of CryptoPro CSP failed with {status}: {words}',
      ru: '{program} из КриптоПро CSP завершилась с ошибкой {status}: {words}',
    },
  },
  'signing-cryptopro-no-status': {
    category: 'unavailable',
    message: {
      en: '{program} does not answer like a tool of CryptoPro CSP: the last line is no [ErrorCode: …] but: {words}',
      ru: '{program} отвечает не как утилита КриптоПро CSP: в последней строке не [ErrorCode: …], а: {words}',
    },
    hint: {
      en: 'See that --signer-program names cryptcp or csptest of CryptoPro CSP.',
      ru: 'Проверьте, что --signer-program указывает на cryptcp или csptest из КриптоПро CSP.',
    },
  },
});
