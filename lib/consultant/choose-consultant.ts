import type { LanguageModelV4 } from "@ai-sdk/provider";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { chooseModel, type ModelChoice } from "@/lib/model/choose-model";
import { builtInModel } from "./built-in/built-in-model";
import { listConsultantModels } from "./list-consultant-models";

/** Who answers, and the language model behind it: the built-in consultant is one as well. */
export type ChosenConsultant = ModelChoice & { model: LanguageModelV4 };

async function requireModel(id: string): Promise<void> {
  const { models, defaultId, problem } = await listConsultantModels();
  if (problem || id === defaultId || models.some((model) => model.id === id)) return;
  const allowed = [defaultId, ...models.map((model) => model.id)].join(", ");
  throw new AppError("bad_request", `The model "${id}" can't be used here. Allowed are: ${allowed}.`);
}

/**
 * The consultant that the settings name, with the model that was picked or else its own. Throws an `AppError`
 * that says which setting is missing, or that the model isn't among those the key may use.
 */
export async function chooseConsultant(picked?: string): Promise<ChosenConsultant> {
  if (picked) await requireModel(picked);
  const choice = chooseModel(env, picked ? { model: picked } : {});
  return choice.consultant === "built-in" ? { ...choice, model: builtInModel() } : choice;
}
