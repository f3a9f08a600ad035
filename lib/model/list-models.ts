import { connectAnthropic } from "./connect-anthropic";
import type { ModelSettings } from "./settings";

export interface AvailableModel {
  id: string;
  name: string;
  /** Null where the provider does not say. */
  contextWindow: number | null;
}

const freshForMs = 5 * 60_000;
const remembered = new Map<string, { until: number; models: Promise<AvailableModel[]> }>();

async function fetchModels(settings: ModelSettings): Promise<AvailableModel[]> {
  const models: AvailableModel[] = [];
  for await (const model of connectAnthropic(settings).models.list({ limit: 1_000 })) {
    if (model.lifecycle === "retired") continue;
    models.push({ id: model.id, name: model.display_name, contextWindow: model.max_input_tokens ?? null });
  }
  return models;
}

/** The Claude models that the key may use; asked once in five minutes, a failure is not remembered. */
export function listModels(settings: ModelSettings, now = Date.now()): Promise<AvailableModel[]> {
  const account = JSON.stringify([settings.anthropicBaseUrl, settings.anthropicApiKey]);
  const known = remembered.get(account);
  if (known && known.until > now) return known.models;
  const models = fetchModels(settings);
  remembered.set(account, { until: now + freshForMs, models });
  models.catch(() => remembered.delete(account));
  return models;
}
