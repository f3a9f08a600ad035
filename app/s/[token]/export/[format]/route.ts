import { z } from "zod";
import { download } from "@/lib/http/download";
import { parseParams } from "@/lib/http/parse-params";
import { route } from "@/lib/http/route";
import { exportShare } from "@/lib/share/export-share";

const exportParams = z.object({ token: z.string(), format: z.string() });

export const GET = route(async (_request, { params }) => {
  const { token, format } = await parseParams(params, exportParams);
  const { body, ...file } = await exportShare(token, format, new Date());
  return download(body, file);
});
