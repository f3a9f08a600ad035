import { env } from "@/lib/env";
import { checkKey } from "@/lib/model/check-key";
import { chooseModel } from "@/lib/model/choose-model";
import { listModels } from "@/lib/model/list-models";

export interface ConsultantModels {
  /** The one that answers when none is picked. */
  defaultId: string;
  /** What the key may use; empty where there is nothing to pick from. */
  models: { id: string; name: string }[];
  /** Why the list can't be had, such as a key that the provider doesn't accept. */
  problem: string | null;
}

/** The models that a user may pick from. Claude's come from the provider; the other consultants have one each. */
export async function listConsultantModels(): Promise<ConsultantModels> {
  const { consultant, modelId: defaultId } = chooseModel(env);
  if (consultant !== "anthropic") return { defaultId, models: [], problem: null };
  const key = await checkKey(env);
  if (key.status !== "valid") return { defaultId, models: [], problem: key.message };
  const models = await listModels(env);
  return { defaultId, models: models.map(({ id, name }) => ({ id, name })), problem: null };
}
