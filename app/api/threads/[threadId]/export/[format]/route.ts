import { z } from "zod";
import { recordEvent } from "@/lib/audit/store";
import { getDesign } from "@/lib/design/store";
import { getFormat } from "@/lib/export/formats";
import { download } from "@/lib/http/download";
import { parseParams, threadParams } from "@/lib/http/parse-params";
import { route } from "@/lib/http/route";
import { requireOwner } from "@/lib/session/owner";
import { getThread } from "@/lib/thread/store";

const exportParams = threadParams.extend({ format: z.string() });

export const GET = route(async (_request, { params }) => {
  const ownerId = await requireOwner();
  const { threadId, format } = await parseParams(params, exportParams);
  const { render, fileName, mediaType } = getFormat(format);
  const [{ title, messages }, design] = await Promise.all([
    getThread(threadId, ownerId),
    getDesign(threadId, ownerId),
  ]);
  await recordEvent({
    ownerId,
    kind: "exported",
    subjectId: threadId,
    title,
    detail: format,
    now: new Date(),
  });
  const body = await render({ title, messages, ...design });
  return download(body, { mediaType, fileName: fileName(title) });
});
