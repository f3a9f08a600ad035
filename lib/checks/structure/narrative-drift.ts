import type { Design } from "@/lib/design/schema";
import { listSome } from "../describe";
import type { Rule } from "../rule";

/** Written as code, and shaped like an id of more than one word. */
const idInProse = /`([a-z][a-z0-9]*(?:-[a-z0-9]+)+)`/g;
const codeBlock = /^```[\s\S]*?^```/gm;

function listUnknown(text: string, model: string): string[] {
  const prose = text.replaceAll(codeBlock, "");
  const named = [...prose.matchAll(idInProse)].map(([, id]) => id ?? "");
  return [...new Set(named)].filter((id) => !model.includes(id));
}

const writeModel = ({ narrative: _, ...model }: Design) => JSON.stringify(model).toLowerCase();

export const narrativeDrift: Rule = {
  id: "STR12",
  pillar: "structure",
  title: "The narrative names a part that the model doesn't have",
  why: "Text and model have drifted apart, and readers believe the text.",
  remedy: "Correct the text, or add the part to the model.",
  source: "Structurizr: documentation drawn from one model",
  severity: "warning",
  about: "detail",
  find({ design }) {
    if (design.narrative.length === 0) return [];
    const model = writeModel(design);
    return design.narrative.flatMap(({ id, text }) => {
      const unknown = listUnknown(text, model);
      if (unknown.length === 0) return [];
      return [
        {
          targets: [id, ...unknown],
          path: `narrative.${id}`,
          message: `The section "${id}" names ${listSome(unknown)}, which the model doesn't have.`,
          explanation: `Written as code in the text, and found neither as an id nor in any field of the model: ${unknown.join(", ")}.`,
        },
      ];
    });
  },
};
