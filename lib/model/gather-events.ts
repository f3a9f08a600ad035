import { setTimeout as pause } from "node:timers/promises";
import { log } from "@/lib/log/log";
import { ArrivingBody, type BodyListener, type Bytes, countOpenBodies } from "./arriving-body";
import { EventText } from "./event-text";

/** Characters that pass as they come: the first words of an answer wait for nobody. */
const passedAtOnce = 2_048;
/** Nobody sees a shorter frame: a page draws what arrives some thirteen times a second. */
const shortestFrameMs = 40;
const longestFrameMs = 200;
/** What a process passes on of all its answers together. Beyond, newcomers wait for its other work. */
const framesPerSecond = 1_600;

/** With many answers at once frames grow longer, since everything behind them works once for each. */
export const frameMs = (answers: number) =>
  Math.min(longestFrameMs, Math.max(shortestFrameMs, (1_000 * answers) / framesPerSecond));

const encoder = new TextEncoder();

/** Saying events in fewer saves work and is worth no answer: those that it fails for pass as they are. */
function sayInFewer(events: string, rewrite: (events: string) => string): string {
  try {
    return rewrite(events);
  } catch (error) {
    log.error("a model's events could not be said in fewer", error);
    return events;
  }
}

/**
 * The same events in frames: the first ones at once, then what has come by the time that a frame is due. Everything
 * behind it works for a handful of tokens at a time instead of for each. An end or a failure waits for no frame, and
 * comes after all that came before it. `rewrite` may say the events of a frame in fewer.
 */
export function gatherEvents(
  body: ReadableStream<Bytes>,
  listener: BodyListener,
  rewrite: (events: string) => string = (events) => events,
): ReadableStream<Bytes> {
  const arriving = new ArrivingBody(body.getReader(), listener);
  const text = new EventText();
  let passed = 0;
  let lastAt = 0;

  async function nextFrame(): Promise<string> {
    await arriving.some();
    const waitMs = passed < passedAtOnce ? 0 : lastAt + frameMs(countOpenBodies()) - performance.now();
    if (waitMs > 0) await pause(waitMs, undefined, { signal: arriving.over.signal }).catch(() => undefined);
    const parts = arriving.take();
    if (parts.length === 0) return text.takeRest();
    const frame = sayInFewer(text.take(parts), rewrite);
    passed += frame.length;
    lastAt = performance.now();
    return frame || nextFrame();
  }

  return new ReadableStream<Bytes>({
    async pull(controller) {
      const frame = await nextFrame();
      if (frame) controller.enqueue(encoder.encode(frame));
      else if (arriving.failure) controller.error(arriving.failure.error);
      else controller.close();
    },
    cancel: (reason) => arriving.cancel(reason),
  });
}
