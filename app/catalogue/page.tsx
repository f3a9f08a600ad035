import type { Metadata } from "next";
import { CatalogueFrame } from "@/components/catalogue/catalogue-frame";
import { CatalogueResults, readKind } from "@/components/catalogue/catalogue-results";
import { searchCatalogue } from "@/lib/catalogue/search-catalogue";

export const metadata: Metadata = { title: "Catalogue" };

const longest = 200;

const firstOf = (value: string | string[] | undefined) => [value].flat()[0]?.slice(0, longest);

export default async function CataloguePage({ searchParams }: PageProps<"/catalogue">) {
  const fields = await searchParams;
  const query = firstOf(fields.q) ?? "";
  const kind = readKind(firstOf(fields.kind));
  return (
    <CatalogueFrame query={query} kind={kind}>
      <CatalogueResults query={query} kind={kind} found={searchCatalogue(query)} />
    </CatalogueFrame>
  );
}
