const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
const parent = process.ppid;

/**
 * Calls back with a signal when this process is asked to end; returns a function that stops listening.
 * Under npm the shell in between dies of the signal without passing it on, so its death counts as one.
 */
export function whenAskedToEnd(end) {
  for (const signal of signals) process.on(signal, end);
  const watch = setInterval(() => {
    if (process.env.npm_lifecycle_event && process.ppid !== parent) end("SIGTERM");
  }, 200);
  watch.unref();
  return () => {
    for (const signal of signals) process.off(signal, end);
    clearInterval(watch);
  };
}
