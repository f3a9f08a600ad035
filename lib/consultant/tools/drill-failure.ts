import { tool, zodSchema } from "ai";
import { z } from "zod";
import type { Design } from "@/lib/design/schema";
import { digestDrill } from "@/lib/numbers/failure/digest-drill";
import { drillFailure } from "@/lib/numbers/failure/drill-failure";
import { listFailureTargets } from "@/lib/numbers/failure/failure-targets";
import type { DrillFailureResult } from "@/lib/thread/message";

const description = `Compute what happens while one part of the design is down at the peak: which workflows are down or degraded, by way of what and with which fallback, how many runs fail, what piles up meanwhile and how long it takes to work that off afterwards. \`target\` is the id of a component, an external dependency, a channel, a relation with a failure mode, or a zone or region boundary.
Example: {"target":"payment-provider","minutes":60}`;

const inputSchema = zodSchema(
  z.object({
    target: z.string(),
    minutes: z.number().positive().max(525_600),
    load: z.number().min(0.01).max(1000).optional(),
  }),
);

const mostNamed = 60;

/** What an outage does, computed. */
export const drillFailureTool = (read: () => Promise<{ version: number; design: Design }>) =>
  tool({
    description,
    inputSchema,
    execute: async ({ target, minutes, load = 1 }): Promise<DrillFailureResult> => {
      const { version, design } = await read();
      const drill = drillFailure(design, { target, outage: minutes * 60, factor: load });
      if (drill) return { drilled: true, version, load, ...digestDrill(drill) };
      const names = listFailureTargets(design).map(({ id }) => id);
      const known = names.slice(0, mostNamed).join(", ") || "nothing yet";
      return { drilled: false, problem: `Nothing that can fail is called "${target}". There is: ${known}.` };
    },
  });
