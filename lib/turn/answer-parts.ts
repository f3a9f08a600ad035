import type { InferUIMessageChunk } from "ai";
import type { ThreadMessage } from "@/lib/thread/message";

export type AnswerChunk = InferUIMessageChunk<ThreadMessage>;
type AnswerPart = ThreadMessage["parts"][number];
type ChunkOf<Type extends AnswerChunk["type"]> = Extract<AnswerChunk, { type: Type }>;

interface ToolCall {
  toolCallId: string;
  toolName: string;
  state: string;
  part: Record<string, unknown>;
}

const metadataOf = (chunk: { providerMetadata?: unknown }, name: string) =>
  chunk.providerMetadata === undefined ? {} : { [name]: chunk.providerMetadata };

/**
 * Gathers the chunks of an answer into the parts that are saved. The AI SDK's own reader copies the whole
 * message at each chunk; this one does constant work, since it sits on the path of every streamed token.
 */
export class AnswerParts {
  readonly #parts: Record<string, unknown>[];
  readonly #open = new Map<string, { text: string; state?: string }>();
  readonly #tools = new Map<string, ToolCall>();

  /** An answer that goes on after `parts`, in which nothing is open any more. */
  constructor(parts: readonly AnswerPart[] = []) {
    this.#parts = structuredClone(parts) as unknown as Record<string, unknown>[];
  }

  add(chunk: AnswerChunk): void {
    switch (chunk.type) {
      case "start-step":
        this.#parts.push({ type: "step-start" });
        break;
      case "text-start":
      case "reasoning-start":
        this.#openText(chunk);
        break;
      case "text-delta":
      case "reasoning-delta":
        this.#growText(chunk);
        break;
      case "text-end":
      case "reasoning-end":
        this.#closeText(chunk);
        break;
      case "tool-input-start":
      case "tool-input-available":
      case "tool-input-error":
        this.#setToolInput(chunk);
        break;
      case "tool-output-available":
      case "tool-output-error":
        this.#setToolOutput(chunk);
        break;
      case "data-notice":
      case "data-answers":
        this.#addData(chunk);
    }
  }

  /**
   * The chunks that close what an end left open: text is done, and a tool call without a result gets an
   * error, since a conversation may not hold a call that was never answered.
   */
  closingChunks(reason: string): AnswerChunk[] {
    const texts = [...this.#open.keys()].map((key): AnswerChunk => {
      const [type, ...id] = key.split(":");
      return { type: type === "text" ? "text-end" : "reasoning-end", id: id.join(":") };
    });
    const tools = [...this.#tools.values()]
      .filter(({ state }) => !state.startsWith("output-"))
      .map(
        ({ toolCallId, toolName, state }): AnswerChunk =>
          state === "input-streaming"
            ? { type: "tool-input-error", toolCallId, toolName, input: {}, errorText: reason }
            : { type: "tool-output-error", toolCallId, errorText: reason },
      );
    return [...texts, ...tools];
  }

  snapshot(): AnswerPart[] {
    return structuredClone(this.#parts) as unknown as AnswerPart[];
  }

  #openText(chunk: ChunkOf<"text-start"> | ChunkOf<"reasoning-start">): void {
    const type = chunk.type === "text-start" ? "text" : "reasoning";
    const named = type === "reasoning" ? { type, id: chunk.id } : { type };
    const part = { ...named, text: "", state: "streaming", ...metadataOf(chunk, "providerMetadata") };
    this.#parts.push(part);
    this.#open.set(`${type}:${chunk.id}`, part);
  }

  #growText(chunk: ChunkOf<"text-delta"> | ChunkOf<"reasoning-delta">): void {
    const type = chunk.type === "text-delta" ? "text" : "reasoning";
    const part = this.#open.get(`${type}:${chunk.id}`);
    if (part) Object.assign(part, { text: part.text + chunk.delta }, metadataOf(chunk, "providerMetadata"));
  }

  #closeText(chunk: ChunkOf<"text-end"> | ChunkOf<"reasoning-end">): void {
    const key = `${chunk.type === "text-end" ? "text" : "reasoning"}:${chunk.id}`;
    const part = this.#open.get(key);
    if (part) Object.assign(part, { state: "done" }, metadataOf(chunk, "providerMetadata"));
    this.#open.delete(key);
  }

  #setToolInput(
    chunk: ChunkOf<"tool-input-start"> | ChunkOf<"tool-input-available"> | ChunkOf<"tool-input-error">,
  ): void {
    const { toolCallId, toolName, dynamic } = chunk;
    const call = this.#tools.get(toolCallId) ?? this.#openTool(toolCallId, toolName, dynamic === true);
    Object.assign(call.part, metadataOf(chunk, "callProviderMetadata"));
    if (chunk.type === "tool-input-start") return;
    call.part.input = chunk.input;
    if (chunk.type === "tool-input-available") this.#setState(call, "input-available");
    else this.#setState(call, "output-error", { errorText: chunk.errorText });
  }

  #openTool(toolCallId: string, toolName: string, isDynamic: boolean): ToolCall {
    const named = isDynamic ? { type: "dynamic-tool", toolName } : { type: `tool-${toolName}` };
    const part = { ...named, toolCallId, state: "input-streaming" };
    const call = { toolCallId, toolName, state: part.state, part };
    this.#parts.push(part);
    this.#tools.set(toolCallId, call);
    return call;
  }

  #setState(call: ToolCall, state: string, fields: Record<string, unknown> = {}): void {
    call.state = state;
    Object.assign(call.part, { state, ...fields });
  }

  #setToolOutput(chunk: ChunkOf<"tool-output-available"> | ChunkOf<"tool-output-error">): void {
    const call = this.#tools.get(chunk.toolCallId);
    if (!call) return;
    if (chunk.type === "tool-output-available")
      this.#setState(call, "output-available", { output: chunk.output });
    else this.#setState(call, "output-error", { errorText: chunk.errorText });
  }

  #addData({ type, id, data }: ChunkOf<"data-notice"> | ChunkOf<"data-answers">): void {
    this.#parts.push({ type, ...(id ? { id } : {}), data });
  }
}
