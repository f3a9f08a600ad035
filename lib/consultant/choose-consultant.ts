import type { LanguageModelV4 } from "@ai-sdk/provider";
import { env } from "@/lib/env";
import { chooseModel, type ModelChoice } from "@/lib/model/choose-model";
import { builtInModel } from "./built-in/built-in-model";

/** Who answers, and the language model behind it: the built-in consultant is one as well. */
export type ChosenConsultant = ModelChoice & { model: LanguageModelV4 };

/** The consultant that the settings name; throws an `AppError` that says which setting is missing. */
export function chooseConsultant(): ChosenConsultant {
  const choice = chooseModel(env);
  return choice.consultant === "built-in" ? { ...choice, model: builtInModel() } : choice;
}
