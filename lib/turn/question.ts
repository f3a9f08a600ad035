import { z } from "zod";
import { userMessageSchema } from "@/lib/thread/parse-message";

/** What the chat sends: the thread, and one message. What a client claims about earlier messages isn't read. */
export const questionSchema = z.object({ id: z.uuid(), message: userMessageSchema });
