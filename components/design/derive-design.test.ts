import { describe, expect, test } from "vitest";
import type { DesignPatch } from "@/lib/design/patch";
import { emptyDesign } from "@/lib/design/schema";
import type { ThreadMessage } from "@/lib/thread/message";
import {
  applyEdits,
  createSteadyEdits,
  findArrivingEdit,
  listNewerEdits,
  previewEdit,
} from "./derive-design";

const addComponent = (id: string): DesignPatch => ({
  upsert: { components: [{ id, name: id, kind: "service" }] },
});

const anEdit = (version: number, input: DesignPatch): ThreadMessage["parts"][number] => ({
  type: "tool-edit_design",
  toolCallId: `call-${version}`,
  state: "output-available",
  input,
  output: { accepted: true, version, summary: `version ${version}` },
});

const anAnswer = (...parts: ThreadMessage["parts"]): ThreadMessage => ({
  id: "answer",
  role: "assistant",
  parts,
});

describe("the design beside the chat", () => {
  const known = { version: 1, design: emptyDesign() };

  test("takes in accepted edits that are newer than the server's, in the order of their versions", () => {
    const messages = [anAnswer(anEdit(3, addComponent("db")), anEdit(2, addComponent("api")))];

    const { version, design } = applyEdits(known, listNewerEdits(known.version, messages));

    expect(version).toBe(3);
    expect(design.components.map(({ id }) => id)).toEqual(["api", "db"]);
  });

  test("links what was stated to the message that it was stated in, as the server does", () => {
    const question: ThreadMessage = {
      id: "question",
      role: "user",
      parts: [{ type: "text", text: "Sell." }],
    };
    const requirement = '{"id":"R-1","kind":"functional","statement":"Sell.","source":"stated"}';
    const edit = anEdit(2, JSON.parse(`{"upsert":{"requirements":[${requirement}]}}`));

    const { design } = applyEdits(known, listNewerEdits(known.version, [question, anAnswer(edit)]));

    expect(design.requirements).toMatchObject([{ id: "R-1", source: { messageId: "question" } }]);
  });

  test("doesn't apply an edit again that the server's design holds already", () => {
    const messages = [anAnswer(anEdit(1, addComponent("api")))];

    const edits = listNewerEdits(known.version, messages);

    expect(edits).toEqual([]);
  });

  test("doesn't apply an edit again that a design saved since then holds", () => {
    const messages = [anAnswer(anEdit(2, addComponent("api")), anEdit(4, addComponent("db")))];
    const saved = { version: 3, design: emptyDesign() };

    const { version, design } = applyEdits(saved, listNewerEdits(known.version, messages));

    expect(version).toBe(4);
    expect(design.components.map(({ id }) => id)).toEqual(["db"]);
  });

  test("its list of edits stays the same while words arrive, and changes with each version", () => {
    const keepSteady = createSteadyEdits();
    const listed = (...parts: ThreadMessage["parts"]) =>
      keepSteady(listNewerEdits(known.version, [anAnswer(...parts)]));
    const edit = anEdit(2, addComponent("api"));

    const first = listed(edit);
    const withWords = listed(edit, { type: "text", text: "And" });
    const withMore = listed(edit, anEdit(3, addComponent("db")));
    const inAnotherBranch = listed(edit, anEdit(4, addComponent("db")));

    expect(withWords).toBe(first);
    expect(withMore.map(({ version }) => version)).toEqual([2, 3]);
    expect(inAnotherBranch.map(({ version }) => version)).toEqual([2, 4]);
    expect(listed(edit)).toBe(first);
  });

  test("passes over an edit that was refused", () => {
    const refused: ThreadMessage["parts"][number] = {
      type: "tool-edit_design",
      toolCallId: "call",
      state: "output-available",
      input: addComponent("api"),
      output: { accepted: false, errors: [{ path: "components.api", problem: "no" }] },
    };

    const edits = listNewerEdits(known.version, [anAnswer(refused)]);

    expect(edits).toEqual([]);
  });

  test("shows whole items of an edit that is still arriving", () => {
    const arriving: ThreadMessage["parts"][number] = {
      type: "tool-edit_design",
      toolCallId: "call",
      state: "input-streaming",
      input: { upsert: { components: [{ id: "api", name: "API", kind: "service" }, { id: "db" }] } },
    };

    const { design } = previewEdit(known, findArrivingEdit([anAnswer(arriving)]));

    expect(design.components.map(({ id }) => id)).toEqual(["api"]);
  });

  test("is the known design when nothing arrives", () => {
    const preview = previewEdit(known, findArrivingEdit([anAnswer({ type: "text", text: "Hello" })]));

    expect(preview).toBe(known);
  });
});
