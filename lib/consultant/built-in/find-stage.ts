const asked =
  /\b(?:add|include|insert|we (?:also )?(?:need|want))\s+(?:an?|another|the|one more)?\s*((?:[\w-]+\s+){0,4}?)(stage|step|gate|tests?|scans?|checks?|reviews?)\b/i;

/** A stage that a pipeline is to have as well: "Performance test" of "Add a performance test stage". */
export function findStage(message: string): string | null {
  const match = message.length > 300 ? null : asked.exec(message);
  if (!match) return null;
  const [, before = "", last = ""] = match;
  const name = `${before}${/^(stage|step)$/i.test(last) ? "" : last}`.trim().replace(/^(?:a|an|the) /i, "");
  return name === "" ? null : `${name.charAt(0).toUpperCase()}${name.slice(1).toLowerCase()}`;
}
