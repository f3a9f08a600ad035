import { appendBatches, type Batch, type Signs } from "./store";

/** What is due within so many milliseconds goes to the database together. */
const gatherMs = 25;

interface Waiting {
  batch: Batch;
  resolve: (signs: Signs | null) => void;
  reject: (error: unknown) => void;
}

// Next.js bundles routes and pages apart: a turn is begun in one and may be taken over in the other.
const shared: typeof globalThis & { lintelDueBatches?: Waiting[] } = globalThis;

async function sendAll(): Promise<void> {
  const sent = shared.lintelDueBatches ?? [];
  shared.lintelDueBatches = [];
  try {
    const signs = await appendBatches(sent.map(({ batch }) => batch));
    for (const [index, { resolve }] of sent.entries()) resolve(signs[index] ?? null);
  } catch (error) {
    for (const { reject } of sent) reject(error);
  }
}

/**
 * Appends to an answer in the same statement as whatever other answers of this process append at about the same time:
 * hundreds of them would else keep the process and the database busy with statements of a few words each.
 */
export function appendTogether(batch: Batch): Promise<Signs | null> {
  shared.lintelDueBatches ??= [];
  const waiting = shared.lintelDueBatches;
  if (waiting.length === 0) setTimeout(sendAll, gatherMs);
  const { promise, resolve, reject } = Promise.withResolvers<Signs | null>();
  waiting.push({ batch, resolve, reject });
  return promise;
}
