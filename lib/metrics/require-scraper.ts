import { createHash, timingSafeEqual } from "node:crypto";
import { env } from "../env";
import { AppError } from "../errors";

const hash = (text: string) => createHash("sha256").update(text).digest();

/** Only who knows `METRICS_TOKEN` reads the metrics; without such a setting there are none. */
export function requireScraper(headers: Headers): void {
  const token = env.metricsToken;
  if (!token) throw new AppError("not_found", "There is nothing at this address.");
  const sent = headers.get("authorization") ?? "";
  if (!timingSafeEqual(hash(sent), hash(`Bearer ${token}`)))
    throw new AppError("unauthorized", "This needs the token of METRICS_TOKEN.");
}
