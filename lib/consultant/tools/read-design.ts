import { tool } from "ai";
import { z } from "zod";
import type { Design } from "@/lib/design/schema";

const description =
  "The design as it is now, with its version number. Call it first in every turn, before you change or explain anything.";

export const readDesignTool = (read: () => Promise<{ version: number; design: Design }>) =>
  tool({ description, inputSchema: z.object({}), execute: () => read() });
