import { useChat } from "@ai-sdk/react";
import { useRouter } from "next/navigation";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { keepShown } from "@/components/chat/keep-shown";
import { openThreadChat } from "@/components/chat/open-thread-chat";
import type { ThreadStart } from "@/components/chat/thread-transport";
import { isAnswering, isUnsent } from "@/components/chat/turn-state";

/** A thread's chat and what has been said in it, with the words of an answer that is being written as they arrive. */
export function useThreadChat({ threadId, messages, hasSession }: ThreadStart) {
  const [threadChat] = useState(() => openThreadChat({ threadId, messages, hasSession }));
  const { chat, again } = threadChat;
  const router = useRouter();
  useEffect(() => threadChat.onStale(router.refresh), [threadChat, router]);
  useEffect(() => threadChat.takeFromServer(messages), [threadChat, messages]);
  const { messages: told, status, error } = useChat({ chat, throttle: 75 });
  const shown = useSyncExternalStore(again.watchShown, again.readShown, () => null);
  const said = useMemo(() => keepShown(told, shown), [told, shown]);
  const last = said.at(-1);
  const state = { isAnswering: isAnswering(status, last), isUnsent: isUnsent(status, last) };
  return { threadChat, messages: said, status, error, ...state };
}
