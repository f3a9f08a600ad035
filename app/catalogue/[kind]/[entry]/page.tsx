import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CatalogueFrame } from "@/components/catalogue/catalogue-frame";
import { EntryView } from "@/components/catalogue/entry-view";
import { findEntry } from "@/lib/catalogue/list-entries";

type Props = PageProps<"/catalogue/[kind]/[entry]">;

const readEntry = async (params: Props["params"]) => {
  const { kind, entry } = await params;
  return findEntry(kind, entry) ?? notFound();
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await readEntry(params);
  return { title: `${name} · Catalogue` };
}

export default async function EntryPage({ params }: Props) {
  const entry = await readEntry(params);
  return (
    <CatalogueFrame>
      <EntryView entry={entry} />
    </CatalogueFrame>
  );
}
