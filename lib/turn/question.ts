import { z } from "zod";
import { maxFileBytes } from "@/lib/attachment/read-attachment";
import { userMessageSchema } from "@/lib/thread/parse-message";

/** Pictures and PDFs come in base64, which is a third longer than they are. */
export const maxQuestionBytes = 1_000_000 + Math.ceil(maxFileBytes * 1.375);

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
