import { z } from "zod";
import type { AnthropicStandIn } from "./fakes/anthropic";
import { expect, test } from "./fixtures";
import { answerEnded, answers, ask, consult, examples, questionForm, questions, section } from "./workspace";

test.use({ consultant: "anthropic" });

const block = z.looseObject({ type: z.string() });
const bodySchema = z.looseObject({
  model: z.string(),
  stream: z.literal(true),
  system: z.array(z.looseObject({ text: z.string() })).min(1),
  tools: z.array(z.looseObject({ name: z.string() })),
  messages: z.array(z.object({ role: z.string(), content: z.array(block) })).min(1),
});

/** The requests for an answer in the thread of a mark, in their order. */
const answersAskedFor = ({ requests }: AnthropicStandIn, mark: string) =>
  requests
    .filter(({ path, body }) => path === "/v1/messages" && JSON.stringify(body).includes(mark))
    .map(({ headers, body }) => ({ headers, body: bodySchema.parse(body) }));

test("answers through Claude: text, thinking folded, questions and a design, still there after a reload", async ({
  page,
  mark,
}) => {
  await consult(page, `${examples.system} (${mark})`);

  const answer = answers(page).first();
  await expect(answer).toContainText("first design");
  await expect(answer.getByText("The user asks for a design.", { exact: false })).toBeHidden();
  await answer.getByText("Thinking", { exact: true }).first().click();
  await expect(answer.getByText("The user asks for a design.", { exact: false })).toBeVisible();
  await expect(questionForm(page).getByRole("group")).toHaveCount(5);
  for (const title of ["Components", "Relations", "Decisions", "Assumptions"]) {
    await expect(section(page, title).getByRole("listitem").first()).toBeVisible();
  }

  await page.reload();

  await expect(answer).toContainText("first design");
  await expect(questionForm(page).getByRole("group")).toHaveCount(5);
  await expect(section(page, "Components")).toContainText("Payment provider");
});

test("sends the system prompt first and cached, the tools, and the key", async ({ page, mark, standIn }) => {
  await consult(page, `${examples.system} (${mark})`);

  const [first] = answersAskedFor(standIn, mark);
  expect(first?.headers["x-api-key"]).toBe("stand-in-key");
  expect(first?.body.system[0]?.text).toMatch(/architect/i);
  expect(first?.body.system.at(-1)).toHaveProperty("cache_control");
  expect(first?.body.tools.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["edit_design", "read_design", "ask_questions"]),
  );
  expect(JSON.stringify(first?.body.messages[0])).toContain(mark);
});

test("sends what was said and done before, and the answers of the form", async ({ page, mark, standIn }) => {
  await consult(page, `${examples.system} (${mark})`);

  await questionForm(page).getByRole("radio", { name: "10 to 100" }).check();
  await questionForm(page).getByRole("button", { name: "Submit answers" }).click();
  await expect(questions(page)).toHaveCount(2);
  await answerEnded(page);

  const last = answersAskedFor(standIn, mark).at(-1);
  const sent = JSON.stringify(last?.body.messages);
  expect(last?.body.messages[0]?.role).toBe("user");
  expect(sent).toContain('"name":"edit_design"');
  expect(sent).toContain("tool_result");
  expect(sent).toContain("Answers to your questions:");
  expect(sent).toContain("[Q-load]");
  expect(sent).toContain("skipped");
  await expect(section(page, "Assumptions")).toContainText("What was skipped stays as assumed");
});

test("reads the stable prefix of the second turn from the cache", async ({ page, mark, standIn }) => {
  await consult(page, `${examples.system} (${mark})`);

  await ask(page, `Why not choreography? (${mark})`);
  await answerEnded(page);

  const [first, ...others] = answersAskedFor(standIn, mark);
  for (const { body } of others) {
    expect(body.system).toEqual(first?.body.system);
    expect(body.tools).toEqual(first?.body.tools);
  }
  expect(JSON.stringify(others.at(-1)?.body.messages)).toContain("cache_control");
});
