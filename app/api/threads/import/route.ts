import { AppError } from "@/lib/errors";
import { maxImportBytes, readDesign } from "@/lib/export/read-design";
import { readBytes } from "@/lib/http/read-bytes";
import { route } from "@/lib/http/route";
import { requireOwner } from "@/lib/session/owner";
import { beginWithDesign } from "@/lib/thread/begin-with-design";

export const POST = route(async (request) => {
  const ownerId = await requireOwner();
  const read = readDesign(await readBytes(request, maxImportBytes));
  if (!read.accepted)
    throw new AppError("invalid", "This is no design that can be read.", { details: read.errors });
  const { design } = read;
  const begun = await beginWithDesign({
    ownerId,
    design,
    title: "Imported design",
    summary: "imported from a file",
    now: new Date(),
  });
  return Response.json(begun, { status: 201 });
});
