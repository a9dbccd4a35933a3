import { hash } from 'node:crypto';
import type { PageRequest, PageResult } from '../../operation.ts';
import { ProblemError } from '../../problems.ts';
import type { AccountDependencies } from './accounts.ts';
import { issueCode } from './authorization-code.ts';
import { type Client, findClient } from './clients.ts';
import { escapeHtml, hiddenFields, page } from './html.ts';

const TEXTS = {
  ru: {
    title: 'Вход для покупателя',
    consent: 'Я согласен, чтобы {partner} связал свою учётную запись с моей единой записью клиента.',
    phone: 'Телефон',
    send: 'Получить код',
    code: 'Код из сообщения',
    allow: 'Согласен',
    deny: 'Отказаться',
    wrong: 'Код неверен или истёк. Получите новый.',
    badPhone: 'Нужен телефон вида +79990000000.',
    badRequest: 'Запрос входа составлен неверно: {what}.',
  },
  en: {
    title: 'Customer login',
    consent: 'I agree that {partner} links its account with my single customer account.',
    phone: 'Phone',
    send: 'Get a code',
    code: 'Code from the message',
    allow: 'Agree',
    deny: 'Refuse',
    wrong: 'The code is wrong or has expired. Get a new one.',
    badPhone: 'A phone like +79990000000 is needed.',
    badRequest: 'The login was asked for wrongly: {what}.',
  },
} as const;

/** What the partner asks for; goes along through the steps of the page. */
interface Asked {
  readonly client: Client;
  readonly redirectUri: string;
  readonly fields: Readonly<Record<string, string>>;
}

const FIELDS = [
  'client_id',
  'redirect_uri',
  'response_type',
  'scope',
  'state',
  'nonce',
  'code_challenge',
  'code_challenge_method',
];

/**
 * Where a customer logs in with a phone and a code, and agrees to the link or refuses it (RFC 6749 section 4.1, RFC 7636).
 * Nothing is remembered between the steps but the code.
 */
export function authorizePage(room: AccountDependencies, request: PageRequest): PageResult {
  const { language, form, query, tx } = request;
  const texts = TEXTS[language];
  const show = (status: number, content: string) => ({ status, html: page(language, texts.title, content) });
  const asked = readAsked(request, form ?? query);
  if (typeof asked === 'string') {
    return show(400, `<p role="alert">${escapeHtml(texts.badRequest.replace('{what}', asked))}</p>`);
  }
  const { client, fields } = asked;
  const partner = room.partnerName(tx, client.partnerId) ?? client.partnerId;
  const consent = texts.consent.replace('{partner}', partner);
  const step = (inner: string, alert = '') =>
    show(
      alert === '' ? 200 : 422,
      `${alert === '' ? '' : `<p role="alert">${alert}</p>`}<p>${escapeHtml(consent)}</p><form method="post">${hiddenFields(fields)}${inner}
       <button name="decision" value="deny" formnovalidate>${texts.deny}</button></form>`,
    );
  const askPhone = `<label>${texts.phone}<input name="phone" type="tel" required autofocus maxlength="16"></label>
    <button name="decision" value="send">${texts.send}</button>`;
  const decision = form?.get('decision');
  if (decision === 'deny') return back(asked, { error: 'access_denied' });
  const phone = form?.get('phone') ?? '';
  if (decision !== 'send' && decision !== 'allow') return step(askPhone);
  const customerId = customerOf(room, request, client, phone);
  if (customerId === undefined) return step(askPhone, texts.badPhone);
  if (decision === 'send') {
    room.customers.sendCode(request, customerId, phone);
    return step(`${hiddenFields({ phone })}<label>${texts.code}<input name="code" inputmode="numeric" required autofocus maxlength="8"></label>
      <button name="decision" value="allow">${texts.allow}</button>`);
  }
  if (!room.customers.isRightCode(request, customerId, form?.get('code') ?? '')) return step(askPhone, texts.wrong);
  const consentId = room.customers.giveAccountConsent(request, client.partnerId, customerId, hash('sha256', consent));
  const code = issueCode(request, {
    clientId: client.clientId,
    redirectUri: asked.redirectUri,
    challenge: fields.code_challenge ?? '',
    scopes: fields.scope ?? '',
    nonce: fields.nonce ?? null,
    customerId,
    consentId,
  });
  return back(asked, { code });
}

/** What is asked for, or the name of the field that is wrong: then nobody is sent anywhere. */
function readAsked({ tx }: PageRequest, given: URLSearchParams): Asked | string {
  const fields = Object.fromEntries(FIELDS.flatMap((name) => (given.has(name) ? [[name, given.get(name) ?? '']] : [])));
  const client = findClient(tx, fields.client_id ?? '');
  if (client?.revokedAt !== null) return 'client_id';
  const redirectUri = fields.redirect_uri ?? '';
  if (!isRedirect(redirectUri)) return 'redirect_uri';
  if (fields.response_type !== 'code') return 'response_type';
  if (fields.code_challenge_method !== 'S256' || !/^[\w-]{43}$/.test(fields.code_challenge ?? ''))
    return 'code_challenge';
  const scopes = (fields.scope ?? '').split(' ').filter((scope) => scope !== '');
  if (!scopes.every((scope) => scope === 'openid' || client.scopes.includes(scope))) return 'scope';
  if (Object.values(fields).some((value) => value.length > 500)) return 'length';
  return { client, redirectUri, fields };
}

/** Partners register no addresses in the sandbox: any is taken that no other program could listen at by name. */
function isRedirect(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, hash: fragment } = new URL(address);
  const isLocal =
    protocol === 'http:' && (hostname === '127.0.0.1' || hostname === 'localhost' || hostname === '[::1]');
  return (protocol === 'https:' || isLocal) && fragment === '';
}

function customerOf(
  room: AccountDependencies,
  request: PageRequest,
  client: Client,
  phone: string,
): string | undefined {
  try {
    return room.customers.register(request, client.partnerId, { phone });
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}

function back({ redirectUri, fields }: Asked, answer: Readonly<Record<string, string>>): PageResult {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value);
  if (fields.state !== undefined) url.searchParams.set('state', fields.state);
  return { location: url.href };
}
