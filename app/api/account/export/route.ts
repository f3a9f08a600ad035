import { exportAccount } from "@/lib/account/export-account";
import { download } from "@/lib/http/download";
import { route } from "@/lib/http/route";
import { requireOwner } from "@/lib/session/owner";

export const GET = route(async () => {
  const archive = await exportAccount(await requireOwner(), new Date());
  return download(archive, { mediaType: "application/zip", fileName: "lintel-account.zip" });
});
