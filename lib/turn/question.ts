import { z } from "zod";
import { userMessageSchema } from "@/lib/thread/parse-message";

/** What the chat sends: the thread, one message, and the model if one was picked. What a client claims about earlier messages isn't read. */
export const questionSchema = z.object({
  id: z.uuid(),
  message: userMessageSchema,
  model: z.string().min(1).max(100).optional(),
});
