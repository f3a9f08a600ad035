const maxFrames = 8;
const maxCauses = 3;

const framesOf = (stack: string | undefined) =>
  (stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, maxFrames)
    .map((line) => line.trim());

export interface DescribedError {
  type: string;
  code?: string;
  frames?: string[];
  cause?: DescribedError;
}

/**
 * What of an error may be written down: its kind, its code and where it happened. Its message may not: providers and
 * databases put into it what a person wrote.
 */
export function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = "code" in error && typeof error.code === "string" ? { code: error.code } : {};
  const cause =
    error.cause !== undefined && depth < maxCauses ? { cause: describeError(error.cause, depth + 1) } : {};
  return { type: error.name, ...code, frames: framesOf(error.stack), ...cause };
}
