import fc from 'fast-check';

export const word = fc.string({ unit: fc.constantFrom(...'абвгАБВГ xyz№«»"<&>\'₽é-1'), minLength: 1, maxLength: 40 });
export const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-11-30'), noInvalidDate: true });
export const date = day.map((value) => value.toISOString().slice(0, 10));
export const list = <T>(item: fc.Arbitrary<T>, maxLength = 3) => fc.array(item, { minLength: 1, maxLength });
export const participantId = fc.string({ unit: fc.constantFrom(...'ABCabc012-.@'), minLength: 4, maxLength: 46 });

export const inn10 = digits(8).map((middle) => {
  const body = `7${middle}`;
  const sum = [2, 4, 10, 3, 5, 9, 4, 6, 8].reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return `${body}${(sum % 11) % 10}`;
});

export const person = fc.record({ last: word, first: word, middle: word }, { requiredKeys: ['last', 'first'] });

export const decimal = (whole: number, fraction: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: whole }), digits(fraction))
    .map(([left, right]) => `${left}${fraction === 0 ? '' : `.${right}`}`);

export const time = fc
  .tuple(fc.nat(23), fc.nat(59), fc.nat(59))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

export const base64 = fc
  .uint8Array({ minLength: 1, maxLength: 60 })
  .map((bytes) => Buffer.from(bytes).toString('base64'));
