/** Nothing is told of the time before the sandbox has told it. */
let state = { now: 0, frozen: true, offsetMs: 0, readAt: 0 };
const listeners = new Set();

/** How long the page has been shown: what passes between two readings, whatever the clock of this machine says. */
function elapsed() {
  return Number(document.timeline.currentTime ?? 0);
}

/** Takes over what the sandbox says of its clock: `{ now, frozen, offsetMs }`. */
export function setSandboxClock({ now, frozen, offsetMs }) {
  state = { now: Date.parse(now), frozen, offsetMs, readAt: elapsed() };
  for (const listener of listeners) listener();
}

/** Epoch milliseconds by the sandbox's clock, which runs on between two readings unless it is frozen. */
export function sandboxNow() {
  return state.frozen ? state.now : state.now + elapsed() - state.readAt;
}

/** How far it is ahead of the machine's clock, in milliseconds. */
export function machineOffset() {
  return state.offsetMs;
}

export function isFrozen() {
  return state.frozen;
}

/** Calls the listener whenever the clock was read. Returns how to stop. */
export function onSandboxClock(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
