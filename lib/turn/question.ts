import { z } from "zod";
import { userMessageSchema } from "@/lib/thread/parse-message";

/**
 * What the chat sends: the thread, one message, and the model if one was picked. `parentId` names the answer that
 * the message follows when it opens another branch, null before the first. What a client claims about earlier
 * messages is not read.
 */
export const questionSchema = z.object({
  id: z.uuid(),
  message: userMessageSchema,
  parentId: z.string().min(1).max(100).nullable().optional(),
  model: z.string().min(1).max(100).optional(),
});
