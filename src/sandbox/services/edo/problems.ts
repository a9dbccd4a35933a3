import { defineProblems } from '../../problems.ts';

/** Refusals of electronic documents. */
export const edoProblems = defineProblems({
  'capability-disabled': {
    status: 403,
    title: { ru: 'ЭДО не подключён', en: 'Electronic documents are not enabled' },
    detail: {
      ru: 'У партнёра нет возможности edo-exchange',
      en: 'The partner does not have the capability edo-exchange',
    },
    remediation: {
      ru: 'Подайте заявку с возможностью edo-exchange.',
      en: 'Apply with the capability edo-exchange.',
    },
  },
  'counterparty-not-linked': {
    status: 403,
    title: { ru: 'Нет связи с контрагентом', en: 'Not linked with the counterparty' },
    detail: {
      ru: 'Участник {participantId}, названный в имени файла, не найден среди контрагентов',
      en: 'The participant {participantId} named in the file name is not among the counterparties',
    },
    remediation: {
      ru: 'Возьмите идентификатор из GET /counterparties и соберите документ заново.',
      en: 'Take the id from GET /counterparties and build the document again.',
    },
  },
  'document-too-large': {
    status: 422,
    title: { ru: 'Документ слишком велик', en: 'The document is too large' },
    detail: {
      ru: 'В файле {size} байт, принимается не больше {most}',
      en: 'The file has {size} bytes, at most {most} are taken',
    },
  },
  'packet-recipients-differ': {
    status: 422,
    title: { ru: 'В пакете разные получатели', en: 'The packet has several recipients' },
    detail: {
      ru: 'Черновики пакета адресованы получателям {recipients}',
      en: 'The drafts of the packet are addressed to {recipients}',
    },
    remediation: { ru: 'Отправьте по пакету на получателя.', en: 'Send one packet for each recipient.' },
  },
  'packet-locked': {
    status: 409,
    title: { ru: 'Пакет закрыт', en: 'The packet is locked' },
    detail: {
      ru: 'Документ {id} отвечают и аннулируют только вместе с закрытым пакетом {packetId}',
      en: 'The document {id} is answered and annulled only together with the locked packet {packetId}',
    },
    remediation: {
      ru: 'Ответьте на весь пакет: POST /packets/{packetId}:answer или :annul.',
      en: 'Answer the whole packet: POST /packets/{packetId}:answer or :annul.',
    },
  },
  'packet-incomplete': {
    status: 422,
    title: { ru: 'Ответ не на весь пакет', en: 'The answer is not to the whole packet' },
    detail: {
      ru: 'По пакету {packetId} нужен ответ на документы {expected}, а даны {given}',
      en: 'For the packet {packetId} the documents {expected} have to be answered, given are {given}',
    },
    remediation: {
      ru: 'Прочитайте пакет (GET /packets/{packetId}) и ответьте на все документы, которые ждут ответа, один раз на каждый.',
      en: 'Read the packet (GET /packets/{packetId}) and answer every document that awaits an answer, each once.',
    },
  },
  'notice-required': {
    status: 422,
    title: { ru: 'Нужен подписанный служебный документ', en: 'A signed service document is required' },
    detail: {
      ru: 'Для этого документа нужен {format}, подписанный вами и ссылающийся на {about}',
      en: 'This document calls for {format}, signed by you and citing {about}',
    },
    remediation: {
      ru: 'Сформируйте его (styk edo build), подпишите и передайте в notice.',
      en: 'Build it (styk edo build), sign it and pass it as notice.',
    },
  },
  'poa-required': {
    status: 422,
    title: { ru: 'Нужна МЧД', en: 'A power of attorney is required' },
    detail: {
      ru: 'Сертификат физлица обязывает организацию {principalInn} только по МЧД',
      en: 'The certificate of a person binds the organisation {principalInn} by a power of attorney only',
    },
    remediation: { ru: 'Назовите МЧД в powerOfAttorney.', en: 'Name the power of attorney in powerOfAttorney.' },
  },
  'natural-key-conflict': {
    status: 409,
    title: { ru: 'Такой ИдФайл уже есть', en: 'This ИдФайл exists already' },
    detail: {
      ru: 'Документ с ИдФайл {fileId} уже принят с другим содержанием',
      en: 'A document with ИдФайл {fileId} was taken before with other content',
    },
    remediation: { ru: 'Соберите документ с новым GUID.', en: 'Build the document with a new GUID.' },
  },
  'state-conflict': {
    status: 409,
    title: { ru: 'Состояние не позволяет', en: 'The state does not allow it' },
    detail: {
      ru: '{id}: действие {action} сейчас невозможно ({because})',
      en: '{id}: {action} is not possible now ({because})',
    },
    remediation: { ru: 'Прочитайте документ и его хронологию.', en: 'Read the document and its timeline.' },
  },
  'title-out-of-order': {
    status: 409,
    title: { ru: 'Титул не на своём месте', en: 'Title out of order' },
    detail: {
      ru: '{id}: такой титул сейчас не ожидается ({because})',
      en: '{id}: this title is not expected now ({because})',
    },
    remediation: {
      ru: 'Титулы идут по порядку; смотрите titles документа и GET /formats.',
      en: 'Titles follow one another; see titles of the document and GET /formats.',
    },
  },
  'not-signed': {
    status: 409,
    title: { ru: 'Нет подписи', en: 'Not signed' },
    detail: { ru: 'У черновика {id} нет подписи отправителя', en: 'The draft {id} has no signature of its sender' },
    remediation: { ru: 'Приложите подпись и повторите отправку.', en: 'Attach a signature and send again.' },
  },
  'digest-mismatch': {
    status: 422,
    title: { ru: 'Хеш не совпадает', en: 'The digest does not match' },
    detail: {
      ru: 'SHA-256 содержимого {actual}, а заявлен {declared}',
      en: 'SHA-256 of the content is {actual}, declared is {declared}',
    },
  },
  'document-format-unknown': {
    status: 422,
    title: { ru: 'Формат неизвестен', en: 'Unknown format' },
    detail: {
      ru: 'Файл {fileName} не похож ни на один известный формат титула отправителя',
      en: 'The file {fileName} is in no known format of a sender title',
    },
  },
  'document-invalid': {
    status: 422,
    title: { ru: 'Документ не проходит проверку', en: 'The document is not valid' },
    detail: {
      ru: 'Найдено ошибок: {count}; они перечислены в errors',
      en: 'Errors found: {count}; they are listed in errors',
    },
    remediation: { ru: 'Проверьте файл: styk edo validate.', en: 'Check the file: styk edo validate.' },
  },
  'document-format-retired': {
    status: 422,
    title: { ru: 'Формат больше не действует', en: 'The format is retired' },
    detail: {
      ru: 'Формат {format} не действует на дату документа {date}',
      en: 'The format {format} is not in force on the date {date} of the document',
    },
  },
  'document-format-unpublished': {
    status: 422,
    title: { ru: 'Схема не опубликована', en: 'The schema is not published' },
    detail: {
      ru: '{title}: официальной схемы в открытом доступе нет, поэтому такие файлы не формируются и не принимаются',
      en: '{title}: no official schema is to be had, so that such files are neither built nor taken',
    },
    remediation: { ru: '{instead}', en: '{instead}' },
  },
  'document-not-built': {
    status: 422,
    title: { ru: 'Формировать нечего', en: 'There is nothing to build' },
    detail: { ru: '{why}', en: '{why}' },
    remediation: { ru: '{instead}', en: '{instead}' },
  },
  'sender-mismatch': {
    status: 422,
    title: { ru: 'Чужой отправитель', en: 'Another sender' },
    detail: {
      ru: 'В имени файла отправитель {given}, а ваш идентификатор участника {own}',
      en: 'The file name names the sender {given}, your participant id is {own}',
    },
  },
  'signature-invalid': {
    status: 422,
    title: { ru: 'Подпись неверна', en: 'The signature is not valid' },
    detail: {
      ru: 'Подпись не прошла проверку; причины перечислены в errors',
      en: 'The signature does not verify; the reasons are listed in errors',
    },
    remediation: { ru: 'Проверьте подпись: styk edo verify.', en: 'Check the signature: styk edo verify.' },
  },
  'certificate-expired': {
    status: 422,
    title: { ru: 'Срок сертификата истёк', en: 'The certificate is out of date' },
    detail: {
      ru: 'Сертификат {serial} не действует на момент подписания',
      en: 'The certificate {serial} is not valid at the time of signing',
    },
  },
  'signer-inn-mismatch': {
    status: 422,
    title: { ru: 'Подписал не отправитель', en: 'Not signed by the sender' },
    detail: {
      ru: 'В сертификате ИНН {certificateInn}, а у отправителя {senderInn}',
      en: 'The certificate holds ИНН {certificateInn}, the sender has {senderInn}',
    },
  },
});
