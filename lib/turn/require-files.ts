import { isWhole } from "@/lib/attachment/attachment";
import { AppError } from "@/lib/errors";
import type { ThreadMessage } from "@/lib/thread/message";

/** A page knows the files of an earlier question by name only, and may ask it again like that; a new one needs them. */
export function requireFiles({ parts }: ThreadMessage): void {
  for (const part of parts) {
    if (part.type !== "data-attachment" || isWhole(part.data)) continue;
    const { name } = part.data;
    throw new AppError("bad_request", `The file "${name}" came without what it holds. Attach it again.`);
  }
}
