import { describe, expect, test } from "vitest";
import { designSchema } from "@/lib/design/schema";
import { listSections } from "./document-sections";

describe("the sections of a document", () => {
  test("show a topic's prose and its items in one place, in the order of the document", () => {
    const design = designSchema.parse({
      summary: "A shop.",
      components: [{ id: "api", name: "API", kind: "service" }],
      workflows: [{ id: "checkout", name: "Checkout" }],
      narrative: [
        { id: "workflows", text: "Orders are a saga." },
        { id: "overview", text: "Four services." },
      ],
    });

    const { shown } = listSections(design);

    expect(shown.map(({ title, count, text }) => [title, count, text])).toEqual([
      ["Summary", 0, null],
      ["Overview", 0, "Four services."],
      ["Components", 1, null],
      ["Workflows", 1, "Orders are a saga."],
    ]);
  });

  test("name what a design should have and doesn't, but nothing that it may well go without", () => {
    const { missing } = listSections(designSchema.parse({ summary: "A shop." }));

    const titles = missing.map(({ title }) => title);
    expect(titles).toContain("Components");
    expect(titles).not.toContain("Summary");
    expect(titles).not.toContain("Waived findings");
  });
});
