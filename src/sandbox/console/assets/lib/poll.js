/**
 * Does the work now and again and again, `ms` after it was done, while the page is looked at. Stops when the signal says
 * so. A failure is told and does not end it.
 */
export function again(work, ms, signal, failed) {
  let timer;
  let running = false;
  const round = async () => {
    if (running || signal.aborted) return;
    clearTimeout(timer);
    running = true;
    try {
      await work(signal);
    } catch (error) {
      if (error.name !== 'AbortError') failed?.(error);
    }
    running = false;
    if (!signal.aborted && !document.hidden) timer = setTimeout(round, ms);
  };
  const wake = () => {
    if (!document.hidden) round();
  };
  document.addEventListener('visibilitychange', wake, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  round();
}
