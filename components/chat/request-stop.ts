/** Ends the model's work; the stream then closes by itself with what was kept. False when nobody could be told. */
export async function requestStop(threadId: string): Promise<boolean> {
  const response = await fetch(`/api/chat/${threadId}/stop`, { method: "POST" }).catch(() => null);
  return response?.ok ?? false;
}
