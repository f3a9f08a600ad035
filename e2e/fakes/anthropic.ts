import { createHash, randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";
import { malformedEvent, overloadedEvent, toEvents, toMessage, type Usage } from "./anthropic-events";
import { consultation } from "./consultation";
import { applyControls, createControls, statusFaults } from "./controls";
import { listen, type RecordedRequest, type StandIn, sendJson } from "./listen";
import {
  countTokens,
  findProblem,
  type MessagesRequest,
  messagesRequestSchema,
  toModelRequest,
} from "./messages-request";
import { findScript, pickAnswer, type Script } from "./script";
import { writeEvents } from "./write-events";

interface Options {
  /** 0 takes any free port. */
  port?: number;
  /** Events a second, where a message doesn't say `[pace:n]`; null is as fast as possible. */
  pace?: number | null;
  /** The context window that the list of models tells. */
  contextWindow?: number;
}

export interface AnthropicStandIn extends StandIn {
  /** Puts a script before all others. */
  script: (script: Script) => void;
}

const models = ["claude-sonnet-5-5", "claude-opus-5-5", "claude-haiku-5-5"];

const nameOf = (id: string) =>
  id.replace(
    /^claude-(\w)(\w+)-(\d)-(\d)$/,
    (_all, first, rest, major, minor) => `Claude ${first.toUpperCase()}${rest} ${major}.${minor}`,
  );

const listModels = (contextWindow: number) => ({
  data: models.map((id) => ({
    type: "model",
    id,
    display_name: nameOf(id),
    created_at: "2026-08-01T00:00:00Z",
    lifecycle: "active",
    line: id.split("-")[1],
    max_input_tokens: contextWindow,
    max_tokens: 128_000,
  })),
  has_more: false,
  first_id: models[0],
  last_id: models.at(-1),
});

function sendError(
  response: ServerResponse,
  status: number,
  type: string,
  message: string,
  retryAfter: number | null = null,
) {
  const headers = retryAfter === null ? {} : { "retry-after": String(retryAfter) };
  sendJson(
    response,
    status,
    { type: "error", error: { type, message }, request_id: "req_stand_in" },
    headers,
  );
}

/** Keys are taken as `x-api-key` and as a bearer token, the two ways of the two packages; one with "invalid" in it is refused. */
function hasKey({ headers }: RecordedRequest) {
  const key = headers["x-api-key"] ?? headers.authorization;
  return typeof key === "string" && !key.includes("invalid");
}

/** Tells what of a prompt was read from the cache: its marked prefix, once another request has brought it. */
function createCache() {
  const known = new Set<string>();
  return (request: MessagesRequest): Usage => {
    const total = countTokens(request);
    if (!JSON.stringify(request.system).includes("cache_control")) {
      return { input_tokens: total, cache_creation_input_tokens: 0, cache_read_input_tokens: 0 };
    }
    const prefix = JSON.stringify([request.tools, request.system]);
    const hash = createHash("sha256").update(prefix).digest("hex");
    const cached = Math.min(total, Math.ceil(prefix.length / 4));
    const isKnown = known.has(hash);
    known.add(hash);
    return {
      input_tokens: total - cached,
      cache_creation_input_tokens: isKnown ? 0 : cached,
      cache_read_input_tokens: isKnown ? cached : 0,
    };
  };
}

/** A stand-in for the Anthropic Messages API on loopback. What it answers is scripted; what reached it is recorded. */
export async function startAnthropic({
  port = 0,
  pace = null,
  contextWindow = 1_000_000,
}: Options = {}): Promise<AnthropicStandIn> {
  const scripts: Script[] = [consultation];
  const readControls = createControls();
  const readUsage = createCache();

  const createMessage = async (
    recorded: RecordedRequest,
    request: MessagesRequest,
    response: ServerResponse,
  ) => {
    const modelRequest = toModelRequest(request);
    const said = readControls(modelRequest);
    const { fault = null, pace: usual = pace } = findScript(scripts, modelRequest) ?? {};
    const controls = { ...said, fault: said.fault ?? fault, pace: said.pace ?? usual };
    const failure = statusFaults[controls.fault ?? ""];
    if (failure)
      return sendError(response, failure.status, failure.type, failure.message, controls.retryAfter);
    if (controls.fault === "silence") return;
    const reply = {
      id: randomUUID(),
      model: request.model,
      answer: applyControls(pickAnswer(scripts, modelRequest), controls, modelRequest),
      usage: readUsage(request),
      showsThinking: request.thinking?.display === "summarized",
    };
    if (!request.stream) return sendJson(response, 200, toMessage(reply));
    await writeEvents(response, {
      events: toEvents(reply),
      pace: controls.pace,
      fault: controls.fault,
      onFirst: () => {
        recorded.firstEventAt = performance.now();
      },
      malformed: malformedEvent,
      overloaded: overloadedEvent,
    });
  };

  const handleMessages = (request: RecordedRequest, response: ServerResponse) => {
    const parsed = messagesRequestSchema.safeParse(request.body);
    if (!parsed.success) return sendError(response, 400, "invalid_request_error", parsed.error.message);
    const problem = findProblem(parsed.data);
    if (problem) return sendError(response, 400, "invalid_request_error", problem);
    if (request.path === "/v1/messages/count_tokens") {
      return sendJson(response, 200, { input_tokens: countTokens(parsed.data) });
    }
    if (parsed.data.max_tokens === undefined) {
      return sendError(response, 400, "invalid_request_error", "max_tokens: Field required");
    }
    return createMessage(request, parsed.data, response);
  };

  const handle = (request: RecordedRequest, response: ServerResponse) => {
    if (!hasKey(request)) return sendError(response, 401, "authentication_error", "invalid x-api-key");
    if (!request.headers["anthropic-version"]) {
      return sendError(response, 400, "invalid_request_error", "anthropic-version: header is required");
    }
    const route = `${request.method} ${request.path}`;
    if (route === "GET /v1/models") return sendJson(response, 200, listModels(contextWindow));
    if (route === "POST /v1/messages" || route === "POST /v1/messages/count_tokens")
      return handleMessages(request, response);
    return sendError(response, 404, "not_found_error", `There is no ${route}.`);
  };

  const standIn = await listen({ port, handle });
  return { ...standIn, script: (script) => scripts.unshift(script) };
}
