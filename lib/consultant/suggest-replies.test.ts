import { describe, expect, test } from "vitest";
import { aComponent, aDecision, aDesign, aRelation } from "@/lib/design/design.fixture";
import { emptyDesign } from "@/lib/design/schema";
import type { ThreadMessage } from "@/lib/thread/message";
import { suggestReplies } from "./suggest-replies";

const says = (role: ThreadMessage["role"], parts: ThreadMessage["parts"]): ThreadMessage => ({
  id: "message",
  role,
  parts,
  ...(role === "assistant" && {
    metadata: { turn: { status: "completed", consultant: "built-in", model: "rules" } },
  }),
});

const answer = says("assistant", [{ type: "text", text: "Here it is." }]);

const design = aDesign({
  status: "proposed",
  components: [
    aComponent({ id: "orders", name: "Orders" }),
    aComponent({ id: "db", name: "Orders database", kind: "database" }),
    aComponent({ id: "payments", name: "Payment provider", kind: "external" }),
  ],
  relations: [
    aRelation({ id: "one", from: "orders", to: "db", mode: "sync" }),
    aRelation({ id: "two", from: "orders", to: "payments", mode: "sync" }),
  ],
  decisions: [
    aDecision({
      id: "D-style",
      chosen: "Modular monolith: one deployable",
      options: [{ name: "Modular monolith: one deployable" }, { name: "Services (a few)" }],
    }),
  ],
});

describe("quick replies", () => {
  test("ask about the outside part, the first decision and its alternative, and offer to accept", () => {
    expect(suggestReplies(design, [answer])).toEqual([
      "What if Payment provider is down for an hour?",
      "Why Modular monolith?",
      "Compare it with Services.",
      "I accept the design.",
    ]);
  });

  test("leave out what was said already", () => {
    const asked = says("user", [{ type: "text", text: "Why Modular monolith?" }]);

    expect(suggestReplies(design, [asked, answer])).not.toContain("Why Modular monolith?");
  });

  test("ask about the part inside that most wait for, where nothing is outside", () => {
    const inside = { ...design, components: design.components.filter(({ kind }) => kind !== "external") };

    expect(suggestReplies(inside, [answer])).toContain("What if Orders database is down for an hour?");
  });

  test("are there for a thread that begins with a design", () => {
    expect(suggestReplies(design, [])).toHaveLength(4);
  });

  test("wait until there is a design", () => {
    expect(suggestReplies(emptyDesign(), [answer])).toEqual([]);
  });

  test("wait while questions are open, and after an answer that broke off", () => {
    const asking = says("assistant", [
      {
        type: "tool-ask_questions",
        toolCallId: "call",
        state: "output-available",
        input: { questionIds: [] },
        output: { shown: true, questions: [] },
      },
    ]);
    const stopped: ThreadMessage = {
      ...answer,
      metadata: { turn: { status: "stopped", consultant: "built-in", model: "rules" } },
    };

    expect(suggestReplies(design, [asking])).toEqual([]);
    expect(suggestReplies(design, [stopped])).toEqual([]);
  });
});
