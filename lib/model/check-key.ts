import { describeFailure } from "./describe-failure";
import { listModels } from "./list-models";
import type { ModelSettings } from "./settings";

export interface KeyCheck {
  status: "valid" | "invalid" | "unreachable";
  message: string;
}

/** Whether the provider accepts the key: it lists the models that the key may use, which costs no tokens. */
export async function checkKey(settings: ModelSettings): Promise<KeyCheck> {
  try {
    await listModels(settings);
    return { status: "valid", message: "The provider accepts the API key." };
  } catch (error) {
    const failure = describeFailure(error);
    const status = failure.code === "provider_key" ? "invalid" : "unreachable";
    return { status, message: failure.message };
  }
}
