import { AppError } from "@/lib/errors";
import { type ExportBody, getFormat } from "@/lib/export/formats";
import { openShare } from "./open-share";

/** A download through a link: what the link doesn't open can't be downloaded either. */
export async function exportShare(
  token: string,
  formatName: string,
  now: Date,
): Promise<{ body: ExportBody; mediaType: string; fileName: string }> {
  const { shows, render, mediaType, fileName } = getFormat(formatName);
  const shared = await openShare(token, now);
  if (shows === "conversation" && shared.messages === null)
    throw new AppError("not_found", "This link doesn't open the conversation.");
  const body = await render({ ...shared, messages: shared.messages ?? [] });
  return { body, mediaType, fileName: fileName(shared.title) };
}
