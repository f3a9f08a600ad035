import { tool, zodSchema } from "ai";
import { z } from "zod";
import type { Design } from "@/lib/design/schema";
import { digestSagas } from "@/lib/saga/digest-sagas";
import type { ExploreSagaResult } from "@/lib/thread/message";

const description = `Search what crashes, duplicates, late requests and lost acknowledgements can break in a workflow whose steps have roles or compensations: a step that takes effect twice, an effect that stays though the run failed, a compensation that is done twice or for nothing, a run that is stuck. Each violation comes with the shortest sequence of events that leads to it. Without \`workflow\` every such workflow is searched.
Example: {"workflow":"checkout"}`;

const inputSchema = zodSchema(z.object({ workflow: z.string().optional() }));

/** What can break a saga, by search. */
export const exploreSagaTool = (read: () => Promise<{ version: number; design: Design }>) =>
  tool({
    description,
    inputSchema,
    execute: async ({ workflow }): Promise<ExploreSagaResult> => {
      const { version, design } = await read();
      const workflows = digestSagas(design, workflow);
      if (workflows.length > 0) return { explored: true, version, workflows };
      const which = workflow === undefined ? "No workflow" : `No workflow called "${workflow}"`;
      return { explored: false, problem: `${which} has steps with a role or a compensation.` };
    },
  });
