import { type Module, publicEntryPoints, resolveImport } from './modules.ts';

/** One rule of CONTRIBUTING.md: given all modules, tells every place that breaks it. */
export type Rule = (modules: readonly Module[]) => string[];

/** `src/<room>`, or `sdk` for all of it. */
function roomOf(path: string): string {
  return path.startsWith('sdk/') ? 'sdk' : path.split('/', 2).join('/');
}

/** From the top down: a room may know those below its own line, and others of its line as long as no circle comes of it. */
const LINES: readonly (readonly string[])[] = [
  ['src/docs'],
  ['src/cli'],
  [
    'src/codegen',
    'src/contract-diff',
    'src/reference',
    'src/sandbox',
    'src/outbox',
    'src/conformance',
    'src/load',
    'src/scaffold',
    'src/receipts',
    'src/test-identity',
  ],
  ['src/contracts', 'src/installation', 'src/print'],
  ['sdk'],
];

interface Arrow {
  readonly from: string;
  readonly to: string;
}

function arrowsOf(modules: readonly Module[], kind: 'imports' | 'loads' = 'imports'): Arrow[] {
  return modules.flatMap((module) =>
    module[kind].flatMap((name) => {
      const to = resolveImport(module.path, name);
      return to === undefined ? [] : [{ from: module.path, to }];
    }),
  );
}

export const noArrowUp: Rule = (modules) => {
  const lineOf = (path: string) => LINES.findIndex((rooms) => rooms.includes(roomOf(path)));
  const homeless = modules.filter(({ path }) => lineOf(path) < 0).map(({ path }) => `${path} is in no known room`);
  const up = arrowsOf(modules).filter(({ from, to }) => lineOf(to) < lineOf(from));
  return [...homeless, ...up.map(({ from, to }) => `${from} → ${to}`)];
};

/** Types may describe each other, such as a command and the context it is given; what Node.js loads may not. */
export const noCircleOfFiles: Rule = (modules) => findCircles(arrowsOf(modules, 'loads'));

export const noCircleOfRooms: Rule = (modules) =>
  findCircles(
    arrowsOf(modules)
      .map(({ from, to }) => ({ from: roomOf(from), to: roomOf(to) }))
      .filter(({ from, to }) => from !== to),
  );

/** One circle through each place where the walk comes back to where it is. */
function findCircles(arrows: readonly Arrow[]): string[] {
  const next = Map.groupBy(arrows, ({ from }) => from);
  const done = new Set<string>();
  const circles = new Set<string>();
  const walk = (place: string, way: readonly string[]) => {
    const start = way.indexOf(place);
    if (start >= 0) circles.add([...way.slice(start), place].join(' → '));
    if (start >= 0 || done.has(place)) return;
    for (const { to } of next.get(place) ?? []) walk(to, [...way, place]);
    done.add(place);
  };
  for (const place of next.keys()) walk(place, []);
  return [...circles];
}

/** The SDK is a package of its own: its inside is reached by its name, never by a path. */
export const sdkByName: Rule = (modules) =>
  modules.flatMap(({ path, imports }) =>
    imports
      .filter((name) => name.startsWith('.') && roomOf(path) !== 'sdk' && resolveImport(path, name)?.startsWith('sdk/'))
      .map((name) => `${path} → ${name}`),
  );

const OUTSIDE_WORLD =
  /^(node:)?(fs|fs\/promises|http|https|http2|net|tls|dgram|dns|child_process|worker_threads|process|os|timers|timers\/promises|sqlite|perf_hooks)$|^undici$/;

/** Documents and signatures are made of bytes, values and dates; only a named provider of signatures may reach outside. */
export const pureDocumentsAndSignatures: Rule = (modules) =>
  modules
    .filter(
      ({ path }) => /^sdk\/src\/(edo|signing|mchd)\//.test(path) && !path.startsWith('sdk/src/signing/providers/'),
    )
    .flatMap(({ path, imports, globals }) => [
      ...imports.filter((name) => OUTSIDE_WORLD.test(name)).map((name) => `${path} → ${name}`),
      ...globals.map((name) => `${path} uses ${name}`),
    ]);

/** Powers of attorney are judged by documents and signatures, which know nothing of them. */
export const powersStandAbove: Rule = (modules) =>
  arrowsOf(modules)
    .filter(({ from, to }) => /^sdk\/src\/(edo|signing)\//.test(from) && to.startsWith('sdk/src/mchd/'))
    .map(({ from, to }) => `${from} → ${to}`);

const CLOCK = 'sdk/src/client/clock.ts';

export const timeFromTheClock: Rule = (modules) =>
  modules
    .filter(({ path }) => path !== CLOCK)
    .flatMap(({ path, globals }) =>
      globals.filter((name) => !['console', 'process', 'fetch'].includes(name)).map((name) => `${path} uses ${name}`),
    );

export const noConsole: Rule = (modules) =>
  modules.filter(({ globals }) => globals.includes('console')).map(({ path }) => path);

export const noBarrels: Rule = (modules) =>
  modules.filter(({ path, isBarrel }) => isBarrel && !publicEntryPoints.has(path)).map(({ path }) => path);

const LINE_LIMIT = 400;

export const smallFiles: Rule = (modules) =>
  modules
    .filter(({ path, lines }) => lines > LINE_LIMIT && !path.startsWith('sdk/src/api/'))
    .map(({ path, lines }) => `${path}: ${lines} lines`);

/** Where a text speaks of the place and the work that made it instead of its subject. */
export function foreignMentions(path: string, text: string): string[] {
  return [...text.matchAll(FOREIGN)].map(([match]) => `${path}: ${match.trim()}`);
}

const FOREIGN = new RegExp(
  [
    /(?<![\w.])\/(work|home|Users|root|tmp)\/\w[\w/.-]*/,
    /registry\.[\w-]+\.\w+/,
    /\b(this|that|the) (issue|session|helper|reviewer)s?\b/,
    /\bissues? #?\d+/,
    /\bworkplace\b/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gi',
);
