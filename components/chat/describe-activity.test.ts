import { expect, test } from "vitest";
import { english } from "@/components/language/english";
import { collections, facetNames } from "@/lib/design/schema";
import type { ThreadMessage } from "@/lib/thread/message";
import { describeActivity } from "./describe-activity";

const { activity } = english;

const answer = (...parts: ThreadMessage["parts"]): ThreadMessage[] => [{ id: "a", role: "assistant", parts }];

test("nothing is going on without an answer on its way", () => {
  expect(describeActivity(answer({ type: "text", text: "Done." }), false, activity)).toBeNull();
});

test("before the first word it reads, then says what it does", () => {
  expect(describeActivity([], true, activity)).toBe("Reading the conversation");
  expect(describeActivity(answer({ type: "reasoning", text: "Hm" }), true, activity)).toBe("Thinking");
  expect(describeActivity(answer({ type: "text", text: "So" }, { type: "step-start" }), true, activity)).toBe(
    "Writing the answer",
  );
});

test("a change names what of the design is being written", () => {
  const change = {
    type: "tool-edit_design" as const,
    toolCallId: "c",
    state: "input-streaming" as const,
    input: { set: { title: "Shop" }, upsert: { requirements: [] } },
  };

  expect(describeActivity(answer(change), true, activity)).toBe("Writing requirements");
  expect(describeActivity(answer({ ...change, input: undefined }), true, activity)).toBe(
    "Changing the design",
  );
});

test("every part of a design has a name", () => {
  expect(Object.keys(activity.parts).toSorted()).toEqual([...collections, ...facetNames].toSorted());
});
