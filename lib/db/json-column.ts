import type { Prisma } from "@/prisma/generated/client";

/** Escapes in JSON text that PostgreSQL refuses in a jsonb column: NUL and lone surrogates. */
const unstorableEscape = /(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/g;

/**
 * A value as JSON text that a JSON column takes. What PostgreSQL can't keep in one becomes the replacement character,
 * so that a pasted NUL or an emoji that a stream cut in half doesn't cost the whole message.
 */
export const toJsonText = (value: object): string =>
  JSON.stringify(value).replace(unstorableEscape, "$1\\ufffd");

/** The same as a value. */
export const toJsonColumn = (value: object): Prisma.InputJsonValue => JSON.parse(toJsonText(value));
