/** `Анна Иванова` → `А***`: enough to be recognised by its owner, nothing for those who look over the shoulder. */
export function maskName(name: string): string {
  const [first = ''] = name.trim();
  return `${first}***`;
}

/** `+79990000017` → `+7 *** ***-00-17` */
export function maskPhone(phone: string): string {
  return `+7 *** ***-${phone.slice(-4, -2)}-${phone.slice(-2)}`;
}
