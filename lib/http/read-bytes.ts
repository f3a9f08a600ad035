import { AppError } from "../errors";

const defaultTimeoutMs = 30_000;

const tooLarge = (maxBytes: number) =>
  new AppError("too_large", `The body may have at most ${maxBytes.toLocaleString("en")} bytes.`);

const tooSlow = (timeoutMs: number) =>
  new AppError("too_slow", `The body must arrive within ${timeoutMs / 1000} seconds.`);

async function collect(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.byteLength;
    if (size > maxBytes) throw tooLarge(maxBytes);
    chunks.push(read.value);
  }
  return Buffer.concat(chunks);
}

/**
 * The body. Stops reading as soon as the limit is passed, whatever the headers promised, and doesn't wait for a
 * sender that goes on for longer than `timeoutMs`: `too_large` and `too_slow`.
 */
export async function readBytes(
  request: Request,
  maxBytes: number,
  timeoutMs = defaultTimeoutMs,
): Promise<Uint8Array> {
  if (Number(request.headers.get("content-length")) > maxBytes) throw tooLarge(maxBytes);
  if (!request.body) return new Uint8Array();
  const reader = request.body.getReader();
  const { promise: expired, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(tooSlow(timeoutMs)), timeoutMs);
  try {
    return await Promise.race([collect(reader, maxBytes), expired]);
  } catch (error) {
    reader.cancel(error).catch(() => undefined);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
