import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { chooseModel, type ModelChoice } from "@/lib/model/choose-model";

export type ConsultantDescription =
  | { kind: ModelChoice["consultant"]; modelId: string }
  | { kind: "unavailable"; problem: string };

/** Who will answer, for a page to name; a consultant that isn't set up says what is missing. */
export function describeConsultant(): ConsultantDescription {
  try {
    const { consultant, modelId } = chooseModel(env);
    return { kind: consultant, modelId };
  } catch (error) {
    if (error instanceof AppError) return { kind: "unavailable", problem: error.message };
    throw error;
  }
}
