import { z } from "zod";

const maxDetails = 20;

/** What is wrong with a value, as a sentence about the first problem and a list of the others. */
export function describeIssues(error: z.ZodError, whole: string) {
  const details = error.issues.slice(0, maxDetails).map(({ path, message }) => ({
    path: path.length > 0 ? z.core.toDotPath(path) : whole,
    message,
  }));
  const [first] = details;
  return { message: `Not understood: ${first?.path ?? whole}: ${first?.message ?? "wrong"}.`, details };
}
