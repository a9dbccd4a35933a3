const CYRILLIC: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [...'абвгдезийклмнопрстуфыэі'].map((letter, index) => [letter, 'abvgdeziyklmnoprstufyei'[index] ?? '']),
  ),
  ё: 'yo',
  ж: 'zh',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ь: '',
  ю: 'yu',
  я: 'ya',
  ї: 'yi',
  є: 'ye',
  ґ: 'g',
};

/** Latin letters for Cyrillic ones, letters without their marks: `Заказы` → `Zakazy`, `café` → `cafe`. */
function transliterate(text: string): string {
  const latin = text.replaceAll(/[а-яёіїєґ]/gi, (letter) => {
    const low = CYRILLIC[letter.toLowerCase()] ?? '';
    return letter === letter.toLowerCase() ? low : low.charAt(0).toUpperCase() + low.slice(1);
  });
  return latin.normalize('NFKD').replaceAll(/\p{M}/gu, '');
}

/** The words of a name: `listPet_types-v2` → `list`, `Pet`, `types`, `v2`. */
function words(name: string): string[] {
  return transliterate(name)
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z\d]+/)
    .filter((word) => word !== '');
}

/** `pet-type` → `PetType`; empty when there is no letter or digit in it. */
export function pascalCase(name: string): string {
  return digitsApart(words(name).map(capital).join(''));
}

/** `Pet type` → `petType` */
export function camelCase(name: string): string {
  const [first = '', ...rest] = words(name);
  const start = first === first.toUpperCase() ? first.toLowerCase() : first.charAt(0).toLowerCase() + first.slice(1);
  return digitsApart(start + rest.map(capital).join(''));
}

/** `orderReturns` → `order-returns` */
export function kebabCase(name: string): string {
  return words(name).join('-').toLowerCase();
}

export function isIdentifier(name: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(name);
}

/** Words that can be no name of a function or parameter in a module, nor of a method in a class. */
export const RESERVED_WORDS: ReadonlySet<string> = new Set(
  `__proto__ arguments await break case catch class const constructor continue debugger default delete do else enum eval export extends false finally
  for function if implements import in instanceof interface let new null package private protected public return static super
  switch this throw true try typeof undefined var void while with yield`.split(/\s+/),
);

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** An identifier cannot begin with a digit. */
function digitsApart(name: string): string {
  return /^\d/.test(name) ? `_${name}` : name;
}
