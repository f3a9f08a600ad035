import { z } from "zod";
import { callerAddress } from "../http/caller-address";
import { countRequest } from "../limit/count-request";

const credentialsSchema = z.object({ email: z.string().max(320) });

function readEmail(body: Uint8Array): string | null {
  try {
    return credentialsSchema
      .parse(JSON.parse(new TextDecoder().decode(body)))
      .email.trim()
      .toLowerCase();
  } catch {
    return null;
  }
}

/** Counts new guests, and attempts to sign in or up by the account that is tried and by where they come from. */
export async function limitAuth(request: Request, body: Uint8Array): Promise<void> {
  if (request.method !== "POST") return;
  const { pathname } = new URL(request.url);
  const address = callerAddress(request.headers);
  if (pathname.endsWith("/sign-in/anonymous")) await countRequest("guests", { caller: null, address });
  else if (/\/sign-(in|up)\//.test(pathname))
    await countRequest("signIns", { caller: readEmail(body) ?? address, address });
}
