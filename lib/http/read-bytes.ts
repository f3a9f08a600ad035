import { AppError } from "../errors";

const tooLarge = (maxBytes: number) =>
  new AppError("too_large", `The body may have at most ${maxBytes.toLocaleString("en")} bytes.`);

/** The body. Stops reading as soon as the limit is passed, whatever the headers promised. */
export async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  if (Number(request.headers.get("content-length")) > maxBytes) throw tooLarge(maxBytes);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
