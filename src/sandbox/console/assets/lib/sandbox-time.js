let state = { now: Date.now(), frozen: false, readAt: performance.now() };
const listeners = new Set();

/** Takes over what the sandbox says of its clock: `{ now, frozen }`. */
export function setSandboxClock({ now, frozen }) {
  state = { now: Date.parse(now), frozen, readAt: performance.now() };
  for (const listener of listeners) listener();
}

/** Epoch milliseconds by the sandbox's clock, which runs on between two readings unless it is frozen. */
export function sandboxNow() {
  return state.frozen ? state.now : state.now + (performance.now() - state.readAt);
}

export function isFrozen() {
  return state.frozen;
}

/** Calls the listener whenever the clock was read. Returns how to stop. */
export function onSandboxClock(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
