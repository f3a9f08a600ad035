import { AppError } from "../errors";
import { isSameOrigin } from "./own-origin";

const readingMethods = ["GET", "HEAD", "OPTIONS"];

/** Ends a request that would change something unless one of our own pages sent it, or no browser at all. */
export function refuseForeign({ method, headers }: Pick<Request, "method" | "headers">): void {
  if (readingMethods.includes(method) || isSameOrigin(headers)) return;
  throw new AppError("forbidden", "This request must come from Lintel's own pages.");
}
