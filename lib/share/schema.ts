import { z } from "zod";

const defaultDays = 30;

/** What a link opens, and for how long. */
export const shareRequestSchema = z.strictObject({
  /** A snapshot stays as it is now; a live link follows the thread. */
  mode: z.enum(["snapshot", "live"]),
  /** Whether the link opens the conversation as well as the design. */
  conversation: z.boolean(),
  expiresInDays: z.number().int().min(1).max(365).default(defaultDays),
});

export type ShareRequest = z.infer<typeof shareRequestSchema>;
