import type { LanguageModelV4, LanguageModelV4CallOptions } from "@ai-sdk/provider";
import { chooseStep } from "./plan-turn";
import { readPrompt } from "./read-prompt";
import { generateStep, streamStep } from "./stream-step";

function prepare(options: LanguageModelV4CallOptions) {
  options.abortSignal?.throwIfAborted();
  const conversation = readPrompt(options);
  const callId = `built-in-${conversation.messages.length}-${conversation.callsDone + 1}`;
  return { step: chooseStep(conversation), callId };
}

/**
 * The consultant without a language model: rules and a catalogue behind the same interface, driving the same
 * tools. The same prompt gives the same answer; it needs no key and no network.
 */
export const builtInModel = (): LanguageModelV4 => ({
  specificationVersion: "v4",
  provider: "lintel",
  modelId: "built-in",
  supportedUrls: {},
  doGenerate: async (options) => {
    const { step, callId } = prepare(options);
    return generateStep(step, callId);
  },
  doStream: async (options) => {
    const { step, callId } = prepare(options);
    return { stream: streamStep(step, callId, options.abortSignal) };
  },
});
