import { tool, zodSchema } from "ai";
import { z } from "zod";
import { checkDesign } from "@/lib/checks/check-design";
import { countOpen, noteOf } from "@/lib/checks/compare-checks";
import { dayOf } from "@/lib/checks/day-of";
import type { Design } from "@/lib/design/schema";
import type { CheckDesignResult } from "@/lib/thread/message";

const mostFindings = 40;

const description = `Run every check over the design as it is now. Lists the open findings, the gravest first (${mostFindings} at the most), each with its check, severity, message, what it is about and the explanation: the facts or the arithmetic that made it fire. "waived" are findings that the user bears. Call it before you call a design proposed, and when the user asks whether the design holds.`;

const inputSchema = zodSchema(z.object({}));

export const checkDesignTool = (read: () => Promise<{ version: number; design: Design }>) =>
  tool({
    description,
    inputSchema,
    execute: async (): Promise<CheckDesignResult> => {
      const { version, design } = await read();
      const { findings, waived } = checkDesign(design, { today: dayOf(new Date()) });
      return {
        version,
        open: countOpen(findings),
        waived: waived.length,
        findings: findings
          .slice(0, mostFindings)
          .map((finding) => ({ ...noteOf(finding), explanation: finding.explanation })),
      };
    },
  });
