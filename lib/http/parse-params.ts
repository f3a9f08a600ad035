import { z } from "zod";
import { AppError } from "../errors";

export const threadParams = z.object({ threadId: z.uuid() });

/** The parts of the address. What can't be an id of ours isn't there: `not_found`. */
export async function parseParams<T>(params: Promise<unknown>, schema: z.ZodType<T>): Promise<T> {
  const parsed = schema.safeParse(await params);
  if (parsed.success) return parsed.data;
  throw new AppError("not_found", "There is nothing at this address.");
}
