/** What this tab knows of threads before the server is asked again: new ones, and which ones are answering. */
export interface LocalThread {
  id: string;
  title?: string;
  isRunning: boolean;
}

const nothing: readonly LocalThread[] = [];
let threads = nothing;
const listeners = new Set<() => void>();

function publish(changed: readonly LocalThread[]): void {
  threads = changed;
  for (const listener of listeners) listener();
}

const others = (id: string) => threads.filter((thread) => thread.id !== id);

export function markThread(id: string, change: Partial<LocalThread>): void {
  const before = threads.find((thread) => thread.id === id) ?? { id, isRunning: false };
  publish([{ ...before, ...change }, ...others(id)]);
}

export const forgetThread = (id: string) => publish(others(id));

export function subscribeToLocalThreads(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const readLocalThreads = () => threads;
export const readNoLocalThreads = () => nothing;
