import type { Question } from "@/lib/design/schema";
import type { Facts } from "./facts";
import type { DesignKind } from "./understanding";

/** A question of the interview: when it is open, what may be clicked, and what holds until it is answered. */
export interface InterviewQuestion {
  id: string;
  topic: Question["topic"];
  kinds: readonly DesignKind[];
  text: string;
  why: string;
  options: readonly { label: string; understood?: Partial<Facts> }[];
  assumedAnswer: string;
  effectIfWrong: string;
  isOpen: (facts: Facts) => boolean;
  /** A bare answer ("12", "nobody but me") is read as if this stood before or around it. */
  readAs?: (answer: string) => string;
  /** What answers it when it is said outside the form, where no fact of the answer is read by other rules. */
  hears?: RegExp;
}
