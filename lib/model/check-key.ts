import { connectAnthropic } from "./connect-anthropic";
import { describeFailure } from "./describe-failure";
import type { ModelSettings } from "./settings";

export interface KeyCheck {
  status: "valid" | "invalid" | "unreachable";
  message: string;
}

/** Asks the provider whether it accepts the key; costs no tokens. */
export async function checkKey(settings: ModelSettings): Promise<KeyCheck> {
  try {
    await connectAnthropic(settings).models.list({ limit: 1 });
    return { status: "valid", message: "The provider accepts the API key." };
  } catch (error) {
    const failure = describeFailure(error);
    const status = failure.code === "provider_key" ? "invalid" : "unreachable";
    return { status, message: failure.message };
  }
}
