import type { Relation } from "@/lib/design/schema";
import { assumed } from "./quantity";

type Retry = NonNullable<Relation["retry"]>;

/** A few tries while somebody waits. */
export const carefulRetry = (max: number): Retry =>
  max === 0
    ? { max, backoff: "none", jitter: "none" }
    : {
        max,
        backoff: "exponential",
        base: assumed(100, "ms"),
        cap: assumed(5, "s"),
        jitter: "full",
        on: ["timeout", "502", "503", "504"],
      };

/** Tries of a step that can't be taken back and is carried to its end. */
export const patientRetry: Retry = {
  max: 20,
  backoff: "exponential",
  base: assumed(1, "s"),
  cap: assumed(1, "h"),
  jitter: "full",
};
