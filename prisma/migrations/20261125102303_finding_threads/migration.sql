-- AlterTable
ALTER TABLE "thread" ADD COLUMN     "archivedAt" TIMESTAMP(3),
ADD COLUMN     "pinnedAt" TIMESTAMP(3),
ADD COLUMN     "tags" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- What can be searched: the words of a message, and of a design. Cut, so that no text is too long for an index.
CREATE FUNCTION "message_text"(parts JSONB) RETURNS TEXT LANGUAGE SQL IMMUTABLE PARALLEL SAFE AS $$
  SELECT left(coalesce(string_agg(part->>'text', E'\n'), ''), 100000)
  FROM jsonb_array_elements(CASE jsonb_typeof(parts) WHEN 'array' THEN parts ELSE '[]' END) part
  WHERE part->>'type' = 'text'
$$;

CREATE FUNCTION "design_text"(body JSONB) RETURNS TEXT LANGUAGE SQL IMMUTABLE PARALLEL SAFE AS $$
  SELECT left(coalesce(string_agg(value #>> '{}', E'\n'), ''), 100000)
  FROM jsonb_path_query(body, '$.** ? (@.type() == "string")') value
$$;

-- Words joined by a sign are found one by one.
CREATE FUNCTION "search_words"(text TEXT) RETURNS TSVECTOR LANGUAGE SQL IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsvector('pg_catalog.simple', translate(text, './_-:@', '      '))
$$;

-- CreateIndex
CREATE INDEX "message_words" ON "message" USING GIN ("search_words"("message_text"("parts")));

-- CreateIndex
CREATE INDEX "design_version_words" ON "design_version" USING GIN ("search_words"("design_text"("body")));
