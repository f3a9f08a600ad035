import { expect, test } from "vitest";
import { metrics } from "./metrics";
import { observeTurn } from "./observe-turn";

test("an answer is counted with its first word, its tokens and how it ended", async () => {
  const turn = observeTurn({ turnId: "t", threadId: "h", consultant: "observed", model: "m" });
  turn.sees({ type: "start" });
  turn.sees({ type: "text-delta" });
  turn.sees({ type: "text-delta" });
  expect(await metrics.registry.metrics()).toMatch(/^lintel_running_turns 1$/m);

  turn.ended({
    status: "failed",
    error: { code: "provider_busy" },
    usage: { inputTokens: 7, outputTokens: 3 },
  });
  turn.left();

  const text = await metrics.registry.metrics();
  expect(text).toMatch(/^lintel_turns_total\{status="failed",consultant="observed"\} 1$/m);
  expect(text).toMatch(/^lintel_time_to_first_token_seconds_count\{consultant="observed"\} 1$/m);
  expect(text).toMatch(/^lintel_tokens_total\{kind="input",consultant="observed"\} 7$/m);
  expect(text).toMatch(/^lintel_errors_total\{code="provider_busy",of="turn"\} 1$/m);
  expect(text).toMatch(/^lintel_running_turns 0$/m);
});
