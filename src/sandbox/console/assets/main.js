import { drawFrame, markOffline, markScreen } from './frame/frame.js';
import { listenToKeys } from './frame/keys.js';
import { readAddress } from './lib/address.js';
import { get } from './lib/api.js';
import { put } from './lib/dom.js';
import { say } from './lib/language.js';
import { again } from './lib/poll.js';
import { setSandboxClock } from './lib/sandbox-time.js';
import { pageHead } from './parts/blocks.js';
import { failure } from './parts/states.js';
import { toasts } from './parts/toast.js';
import { SCREENS } from './screens.js';
import { WORDS } from './words/common.js';

const CLOCK_MS = 5000;

let leaving = new AbortController();
let shown;

/** Draws the screen the address names. Whatever the last one was waiting for is given up. */
function show(moved) {
  const { screen: id, item, query } = readAddress();
  const screen = id === '' ? SCREENS[0] : SCREENS.find((one) => one.id === id);
  leaving.abort();
  leaving = new AbortController();
  const root = document.getElementById('content');
  document.title = `${say(screen?.title ?? WORDS.notFound)} · Styk`;
  markScreen(screen?.id);
  if (screen === undefined) put(root, pageHead(WORDS.notFound));
  else {
    try {
      put(root, screen.show({ item, query, signal: leaving.signal }));
    } catch (error) {
      put(root, pageHead(screen.title), failure(error));
    }
  }
  const place = `${screen?.id}/${item ?? ''}`;
  if (moved && place !== shown) arrive(root, item);
  shown = place;
}

/** Where a reader of the screen goes on after a step: at the details or at the name of the screen. */
function arrive(root, item) {
  const target = item === undefined ? root.querySelector('h1') : root.querySelector('.detail');
  if (item === undefined) scrollTo(0, 0);
  target?.focus({ preventScroll: item === undefined });
}

function draw() {
  const frame = drawFrame({ redraw: draw });
  put(document.body, frame, toasts);
  show(false);
}

async function readClock(signal) {
  setSandboxClock(await get('/sandbox/v1/clock', {}, signal));
  markOffline(false);
}

// Days and spans are told by the sandbox's clock, so it is read before anything is drawn; without it there is an error to show.
await readClock().catch(() => undefined);
draw();
addEventListener('hashchange', () => show(true));
listenToKeys(draw);
again(readClock, CLOCK_MS, new AbortController().signal, () => markOffline(true));
