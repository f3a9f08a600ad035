import { z } from "zod";
import type { Words } from "@/components/language/english";

const errorBodySchema = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

function readBody(text: string): string | null {
  try {
    return errorBodySchema.parse(JSON.parse(text)).error.message;
  } catch {
    return null;
  }
}

/**
 * Why a request failed, in a sentence. The transport puts the response's body into the error's message,
 * which for our own API is `{ error: { code, message } }`.
 */
export function explainRequestError(error: Error, said: Words["chat"]): string {
  if (error instanceof TypeError) return said.connectionLost;
  return readBody(error.message) ?? said.notTaken;
}
