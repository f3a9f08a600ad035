import { connection } from "next/server";
import { env } from "../env";

/** Those whose variables are set when the server runs, not when it was built. */
export async function listSocialProviders(): Promise<("github" | "google")[]> {
  await connection();
  return [...(env.github ? (["github"] as const) : []), ...(env.google ? (["google"] as const) : [])];
}
