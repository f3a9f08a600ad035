import { expect, test } from "vitest";
import type { ThreadMessage } from "@/lib/thread/message";
import { renderTranscript } from "./transcript";
import { toPage, visibleText } from "./visible-text.fixture";

const aMessage = (fields: Partial<ThreadMessage>): ThreadMessage => ({
  id: "m",
  role: "assistant",
  parts: [],
  ...fields,
});

const transcriptOf = (...messages: ThreadMessage[]) => renderTranscript({ title: "Orders", messages });

const saying = (text: string, role: ThreadMessage["role"] = "user") =>
  aMessage({ role, parts: [{ type: "text", text }] });

test("tells who said what and when", () => {
  const transcript = transcriptOf(
    { ...saying("Design it."), metadata: { createdAt: "2026-11-22T11:30:05.123Z" } },
    saying("It is **done**.", "assistant"),
  );

  expect(transcript).toBe(
    "# Orders\n\n## 1. User · 2026-11-22 11:30:05 UTC\n\nDesign it.\n\n## 2. Consultant\n\nIt is **done**.\n",
  );
});

test("what a user typed is seen as it was typed", () => {
  const transcript = transcriptOf(saying("a --> b\n# <script>alert(1)</script>\n1. *not* bold | & &lt;"));

  expect(visibleText(transcript)).toContain("a --> b # <script>alert(1)</script> 1. *not* bold | & &lt;");
});

test("pasted text keeps its layout, whatever fences it holds", () => {
  const pasted = "services:\n  api:\n\timage: x\n````\n</details>\n````";

  const page = toPage(transcriptOf(saying(pasted), saying("after")));

  expect(page).toContain(
    `<pre><code class="language-text">${pasted.replace(/</g, "&lt;").replace(/>/g, "&gt;")}\n`,
  );
  expect(page).toContain("<p>after</p>");
});

test("thoughts are folded and can't unfold what follows", () => {
  const parts = [{ type: "reasoning" as const, text: "Hm.\n</details>\n<b>what</b> if" }];

  const transcript = transcriptOf(aMessage({ parts }));

  expect(toPage(transcript)).toContain("<summary>Reasoning</summary>");
  expect(transcript.match(/^<\/details>$/gm)).toHaveLength(1);
  expect(visibleText(transcript)).toContain("Hm. </details> <b>what</b> if");
});

test("calls of tools show what went in and what came out", () => {
  const input = { set: { title: "A ```` fence" } };
  const transcript = transcriptOf(
    aMessage({
      parts: [
        {
          type: "tool-edit_design",
          toolCallId: "c1",
          state: "output-available",
          input,
          output: { accepted: false, errors: [{ path: "set.kind", problem: "must be one of system" }] },
        },
        {
          type: "tool-edit_design",
          toolCallId: "c2",
          state: "output-error",
          input: undefined,
          rawInput: '{"set"',
          errorText: "Broken JSON",
        },
        { type: "tool-read_design", toolCallId: "c3", state: "input-available", input: {} },
        {
          type: "dynamic-tool",
          toolName: "web`search",
          toolCallId: "c4",
          state: "input-streaming",
          input: { q: "k" },
          rawInput: '{"q":"k',
        },
      ],
    }),
  );

  expect(transcript).toContain(`\`\`\`\`\`json\n${JSON.stringify(input, null, 2)}\n\`\`\`\`\`\n`);
  const page = visibleText(transcript);
  for (const shown of [
    "Tool call: edit_design",
    '"problem": "must be one of system"',
    'Input as sent: {"set" Error: Broken JSON',
    "Tool call: read_design Input: {} The call has no result.",
    "Tool call: web'search",
    'Input as sent: {"q":"k The call broke off while it was being written.',
  ])
    expect(page).toContain(shown);
});

test("answers to questions and notices are told", () => {
  const answers = [
    { questionId: "q1", question: "How many *users*?", answer: "1_000 | more" },
    { questionId: "q2", question: "Who runs it?", answer: null },
  ];
  const transcript = transcriptOf(
    aMessage({ role: "user", parts: [{ type: "data-answers", data: { answers } }] }),
    aMessage({ parts: [{ type: "step-start" }, { type: "data-notice", data: { text: "Left\nout > <b>" } }] }),
  );

  expect(visibleText(transcript)).toContain("How many *users*? 1_000 | more Who runs it? skipped");
  expect(visibleText(transcript)).toContain("Note: Left out > <b>");
});

test.each([
  ["stopped", "This answer was stopped."],
  ["interrupted", "This answer was interrupted."],
  ["running", "This answer is still being written."],
  ["failed", "This answer failed. The provider is <busy>."],
] as const)("an answer that was %s says so", (status, sentence) => {
  const error = { code: "provider_busy", message: "The provider is <busy>." };
  const turn = { status, ...(status === "failed" && { error }) };

  const transcript = transcriptOf(aMessage({ metadata: { turn } }));

  expect(visibleText(transcript)).toContain(sentence);
});

test("a finished answer tells its model and what it took", () => {
  const usage = { inputTokens: 1200, outputTokens: 30 };

  const transcript = transcriptOf(
    aMessage({ metadata: { turn: { status: "completed", model: "claude_x", usage } } }),
  );

  expect(visibleText(transcript)).toContain("claude_x, 1200 tokens in, 30 tokens out");
});

test("a part that the transcript doesn't know is told as it is", () => {
  const file = { type: "file" as const, mediaType: "image/png", url: "https://example.test/a.png" };

  expect(transcriptOf(aMessage({ parts: [file] }))).toContain(JSON.stringify(file, null, 2));
});

test("a thread without messages gives a short document that says so", () => {
  expect(renderTranscript({ title: "", messages: [] })).toBe("# Conversation\n\nThere is no message yet.\n");
});
