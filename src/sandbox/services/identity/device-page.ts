import type { PageRequest, PageResult } from '../../operation.ts';
import type { AccountDependencies } from './accounts.ts';
import { answerDevice, findPendingDevice } from './device-login.ts';
import { escapeHtml, hiddenFields, page } from './html.ts';

const TEXTS = {
  ru: {
    title: 'Вход с устройства',
    code: 'Код с устройства',
    next: 'Дальше',
    unknown: 'Такого кода нет, или его срок истёк.',
    asks: 'Устройство {client} просит права: {scopes}',
    as: 'От имени партнёра',
    allow: 'Разрешить',
    deny: 'Отказать',
    allowed: 'Готово. Вернитесь к устройству.',
    denied: 'Отказано. Страницу можно закрыть.',
  },
  en: {
    title: 'Device login',
    code: 'Code on the device',
    next: 'Next',
    unknown: 'There is no such code, or it has expired.',
    asks: 'The device {client} asks for the scopes: {scopes}',
    as: 'On behalf of the partner',
    allow: 'Allow',
    deny: 'Deny',
    allowed: 'Done. Go back to the device.',
    denied: 'Denied. You may close the page.',
  },
} as const;

/**
 * Where a person types the code of a device and allows it to act for a partner. Whoever reaches the sandbox owns it, so
 * nobody has to log in for that.
 */
export function devicePage(room: AccountDependencies, request: PageRequest): PageResult {
  const { tx, now, language, form, query } = request;
  const texts = TEXTS[language];
  const show = (status: number, content: string) => ({ status, html: page(language, texts.title, content) });
  const code = (form ?? query).get('user_code') ?? '';
  const ask = `<form method="get"><label>${texts.code}<input name="user_code" autofocus required maxlength="16"></label>
    <button>${texts.next}</button></form>`;
  if (code === '') return show(200, ask);
  const device = findPendingDevice(tx, code, now);
  if (device === undefined) return show(404, `<p role="alert">${texts.unknown}</p>${ask}`);
  const partners = room.listPartners(tx);
  const chosen = partners.find(({ partnerId }) => partnerId === form?.get('partner'));
  const isDenied = form?.get('decision') === 'deny';
  if (isDenied || (chosen !== undefined && form?.get('decision') === 'allow')) {
    answerDevice(request, device, isDenied ? undefined : chosen?.partnerId);
    return show(200, `<p>${isDenied ? texts.denied : texts.allowed}</p>`);
  }
  const options = partners.map(
    ({ partnerId, name }) => `<option value="${escapeHtml(partnerId)}">${escapeHtml(name)}</option>`,
  );
  const asks = texts.asks.replace('{client}', device.clientId).replace('{scopes}', device.scopes);
  return show(
    200,
    `<p>${escapeHtml(asks)}</p><form method="post">${hiddenFields({ user_code: device.userCode })}
      <label>${texts.as}<select name="partner">${options.join('')}</select></label>
      <button name="decision" value="allow">${texts.allow}</button><button name="decision" value="deny">${texts.deny}</button></form>`,
  );
}
