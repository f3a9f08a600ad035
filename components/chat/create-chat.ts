import { Chat } from "@ai-sdk/react";
import type { ChatInit, ChatTransport } from "ai";
import { messageDataSchemas, messageMetadataSchema, type ThreadMessage } from "@/lib/thread/message";
import type { ThreadStart } from "./thread-transport";

/** The AI SDK's chat for a thread, whose messages are of our kinds. */
export const createChat = (
  { threadId, messages }: ThreadStart,
  transport: ChatTransport<ThreadMessage>,
  listeners: Required<Pick<ChatInit<ThreadMessage>, "onFinish" | "onError">>,
): Chat<ThreadMessage> =>
  new Chat({
    id: threadId,
    messages,
    transport,
    generateId: () => crypto.randomUUID(),
    messageMetadataSchema,
    dataPartSchemas: messageDataSchemas,
    ...listeners,
  });
