import { tool, zodSchema } from "ai";
import { z } from "zod";
import { addressOf, type CatalogueEntry, entryKinds } from "@/lib/catalogue/entry";
import { catalogueEntries } from "@/lib/catalogue/list-entries";
import { searchCatalogue } from "@/lib/catalogue/search-catalogue";
import type { SearchCatalogueResult } from "@/lib/thread/message";

const most = 8;

const description = `Search Lintel's catalogue: business capabilities (data, interfaces, failure modes, usual numbers), architecture patterns, technologies (what they fit, limits, licence, effort, smallest team) and compliance frameworks with their clauses, each with its sources. At most ${most} entries, best first. Cite what you use by its \`cite\`.
Examples: {"query":"reserve stock before payment"} · {"query":"HIPAA","kind":"framework"}`;

const inputSchema = zodSchema(
  z.object({ query: z.string().min(1).max(500), kind: z.enum(entryKinds).optional() }),
);

const toFound = (entry: CatalogueEntry): SearchCatalogueResult["entries"][number] => {
  const { kind, name, summary, text, sources } = entry;
  return { kind, name, cite: addressOf(entry), summary, text, sources: [...sources] };
};

export const searchCatalogueTool = () =>
  tool({
    description,
    inputSchema,
    execute: async ({ query, kind }): Promise<SearchCatalogueResult> => {
      const searched = catalogueEntries.filter((entry) => kind === undefined || entry.kind === kind);
      const found = searchCatalogue(query, searched);
      return { entries: found.slice(0, most).map(toFound), more: Math.max(0, found.length - most) };
    },
  });
