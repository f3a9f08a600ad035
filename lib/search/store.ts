import { z } from "zod";
import { db } from "@/lib/db/client";
import { markPassage, type PassagePart } from "./mark-passage";
import { wordsOf } from "./search-words";

export interface SearchResult {
  threadId: string;
  title: string;
  updatedAt: Date;
  isArchived: boolean;
  /** Where the words were found; a message is named, so that it can be shown. */
  place: "title" | "message" | "design";
  messageId: string | null;
  passage: PassagePart[];
}

const foundRows = z.array(
  z.object({
    threadId: z.string(),
    title: z.string(),
    updatedAt: z.date(),
    isArchived: z.boolean(),
    place: z.enum(["title", "message", "design"]),
    messageId: z.string().nullable(),
    text: z.string(),
  }),
);

const maxResults = 30;

/**
 * The threads of an owner in whose title, messages or latest design every word of the query begins a word. Of each
 * thread the best place: its title, else its latest message, else its design; found titles first, then the latest.
 */
export async function searchThreads(ownerId: string, query: string): Promise<SearchResult[]> {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const rows = await db.$queryRaw`
    WITH wanted AS (SELECT to_tsquery('pg_catalog.simple', ${words.map((word) => `${word}:*`).join(" & ")}) AS words),
    place AS (
      SELECT thread.id AS "threadId", 'title' AS place, 0 AS rank, NULL AS "messageId", NULL::uuid AS "versionId",
        thread."updatedAt" AS at
      FROM thread, wanted
      WHERE thread."ownerId" = ${ownerId} AND search_words(thread.title) @@ wanted.words
      UNION ALL
      SELECT message."threadId", 'message', 1, message.id, NULL, message."createdAt"
      FROM message JOIN thread ON thread.id = message."threadId", wanted
      WHERE thread."ownerId" = ${ownerId} AND search_words(message_text(message.parts)) @@ wanted.words
      UNION ALL
      SELECT design."threadId", 'design', 2, NULL, version.id, version."createdAt"
      FROM design_version version
      JOIN design ON design.id = version."designId" JOIN thread ON thread.id = design."threadId", wanted
      WHERE thread."ownerId" = ${ownerId} AND search_words(design_text(version.body)) @@ wanted.words
        AND version.number = (SELECT max(number) FROM design_version WHERE "designId" = design.id)
    ), best AS (
      SELECT DISTINCT ON ("threadId") * FROM place ORDER BY "threadId", rank, at DESC
    )
    SELECT thread.id AS "threadId", thread.title, thread."updatedAt", thread."archivedAt" IS NOT NULL AS "isArchived",
      best.place, best."messageId",
      CASE best.place WHEN 'title' THEN thread.title WHEN 'message' THEN message_text(message.parts)
        ELSE design_text(version.body) END AS text
    FROM best JOIN thread ON thread.id = best."threadId"
    LEFT JOIN message ON message.id = best."messageId"
    LEFT JOIN design_version version ON version.id = best."versionId"
    ORDER BY best.rank > 0, thread."updatedAt" DESC
    LIMIT ${maxResults}`;
  return foundRows.parse(rows).map(({ text, ...found }) => ({ ...found, passage: markPassage(text, words) }));
}
