import { tool } from "ai";
import { z } from "zod";
import type { Design } from "@/lib/design/schema";
import type { ReadDesignResult } from "@/lib/thread/message";

const description =
  "The design as it is now, with its version number. Call it first in every turn, before you change or explain anything.";

/** The conversation keeps the version that was read and not its text: in a long thread it would be there many times. */
const noteOldReading = (version: number) =>
  `This was version ${version} of the design; its text is not repeated here. Read the design again to see it as it is now.`;

export const readDesignTool = (read: () => Promise<{ version: number; design: Design }>) =>
  tool({
    description,
    inputSchema: z.object({}),
    execute: (): Promise<ReadDesignResult> => read(),
    toModelOutput: ({ output }) =>
      output.design
        ? { type: "json", value: z.json().parse(output) }
        : { type: "text", value: noteOldReading(output.version) },
  });
