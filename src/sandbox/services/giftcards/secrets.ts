import { createHmac, hash, timingSafeEqual } from 'node:crypto';
import type { Card } from './cards.ts';
import type { CardContext } from './context.ts';

/** Numbers of gift cards begin with it. */
const PREFIX = '9990';

/** 16 digits, the last one by Luhn (ISO/IEC 7812-1), so that a till notices a typing error. */
export function cardNumber(ordinal: number): string {
  const body = PREFIX + String(ordinal).padStart(11, '0');
  return body + luhnDigit(body);
}

function luhnDigit(body: string): number {
  const sum = [...body].toReversed().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

/** `9990********0017` */
export function maskNumber(number: string): string {
  return number.slice(0, 4) + '*'.repeat(number.length - 8) + number.slice(-4);
}

/**
 * The PIN of a card, made out of its id and the key of whoever issues cards, as banks do it. It need not be kept, and still
 * a lost answer can be given again.
 */
export function pinOf(context: CardContext, cardId: string): string {
  const digest = createHmac('sha256', issuerKey(context)).update(cardId).digest();
  return String(digest.readUInt32BE(0) % 10_000).padStart(4, '0');
}

function issuerKey({ tx, draw }: CardContext): Uint8Array {
  const known = tx.get<{ key: Uint8Array }>('SELECT key FROM giftcards_key WHERE id = 1');
  if (known !== undefined) return known.key;
  const key = draw(32);
  tx.run('INSERT INTO giftcards_key (id, key) VALUES (1, ?)', key);
  return key;
}

/**
 * Only this is kept of a PIN. A slow hash would not help: ten thousand PINs are soon tried against any; what protects a
 * card is that its number is closed after a few wrong ones.
 */
export function hashPin(pin: string, salt: string): string {
  return hash('sha256', `${salt}:${pin}`);
}

export function matchesPin(card: Pick<Card, 'pinSalt' | 'pinHash'>, pin: string): boolean {
  return timingSafeEqual(Buffer.from(hashPin(pin, card.pinSalt), 'hex'), Buffer.from(card.pinHash, 'hex'));
}
