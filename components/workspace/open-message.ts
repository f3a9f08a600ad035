import { messageAnchor } from "@/components/chat/message-anchor";

/** Goes to a message on whatever branch it is; where the branch can't be changed now, to its thread. */
export async function openMessage(threadId: string, messageId: string): Promise<void> {
  await fetch(`/api/threads/${threadId}/leaf`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ messageId }),
  }).catch(() => null);
  const address = `/threads/${threadId}`;
  const isHere = window.location.pathname === address;
  window.location.assign(`${address}#${messageAnchor(messageId)}`);
  if (isHere) window.location.reload();
}
