import { tool, zodSchema } from "ai";
import { z } from "zod";
import type { Design } from "@/lib/design/schema";
import { selectable, selectDesign } from "@/lib/design/select-design";
import type { ReadDesignResult } from "@/lib/thread/message";

const description = `The design as it is now, with its version number. Call it first in every turn, before you change or explain anything. Without arguments it is whole; name facets or ids to read only what the question is about.
Facets: ${selectable.join(", ")}.
Examples: {} · {"facets":["title","context","decisions"]} · {"ids":["payments","checkout"]}`;

/** The conversation keeps the version that was read and not its text: in a long thread it would be there many times. */
const noteOldReading = (version: number) =>
  `This was version ${version} of the design; its text is not repeated here. Read the design again to see it as it is now.`;

const names = z.array(z.string()).max(200).optional();
const inputSchema = zodSchema(z.object({ facets: names, ids: names }));

export const readDesignTool = (read: () => Promise<{ version: number; design: Design }>) =>
  tool({
    description,
    inputSchema,
    execute: async ({ facets = [], ids = [] }): Promise<ReadDesignResult> => {
      const { version, design } = await read();
      const selected = selectDesign(design, facets, ids);
      return {
        version,
        design: selected.design,
        ...(selected.missing.length > 0 ? { missing: selected.missing } : {}),
      };
    },
    toModelOutput: ({ output }) =>
      output.design
        ? { type: "json", value: z.json().parse(output) }
        : { type: "text", value: noteOldReading(output.version) },
  });
