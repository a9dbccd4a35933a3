import type { IdentifierKind } from './identifier-key.ts';

/** `Анна Иванова` → `А***`: enough to be recognised by its owner, nothing for those who look over the shoulder. */
export function maskName(name: string): string {
  const [first = ''] = name.trim();
  return `${first}***`;
}

/** `+79990000017` → `+7 *** ***-00-17` */
export function maskPhone(phone: string): string {
  return `+7 *** ***-${phone.slice(-4, -2)}-${phone.slice(-2)}`;
}

/** An identifier with its middle hidden; where hiding the middle would leave too little of it hidden, all of it is. */
export function maskIdentifier(kind: IdentifierKind, value: string): string {
  if (kind === 'phone') return hideMiddle(value, 5, 2);
  if (kind === 'email')
    return `${value.slice(0, 1)}***@${value.slice(value.indexOf('@') + 1, value.indexOf('@') + 2)}***`;
  return kind === 'card' && value.length >= 16 ? hideMiddle(value, 4, 4) : hideMiddle(value, 1, 1);
}

function hideMiddle(value: string, head: number, tail: number): string {
  if (value.length < head + tail + 4) return '***';
  return value.slice(0, head) + '*'.repeat(value.length - head - tail) + value.slice(-tail);
}
