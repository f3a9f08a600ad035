"use client";

import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { type Collection, collections, type Design, type Facet } from "@/lib/design/schema";
import { EditButton, useEditing } from "./editable";

/** What a section of the document is drawn from. */
export type SectionSource = Collection | Facet;

const isCollection = (source: SectionSource): source is Collection =>
  collections.some((name) => name === source);

/** The facets that are records have a form of their own; the others share one. */
async function targetFacetOf(source: Facet, design: Design) {
  const { targetFacet, targetHead } = await import("./edit-target");
  if (source === "title" || source === "kind" || source === "status" || source === "summary")
    return targetHead(design);
  return targetFacet(design, source);
}

export const targetSection = async (source: SectionSource, design: Design) =>
  isCollection(source)
    ? (await import("./edit-target")).targetNewItem(source)
    : await targetFacetOf(source, design);

interface EditableSectionProps {
  title: string;
  source: SectionSource;
  heading: ReactNode;
  children: ReactNode;
}

/** A section whose facet is edited in its place, or whose collection takes another item. */
export function EditableSection({ title, source, heading, children }: EditableSectionProps) {
  const takesItems = isCollection(source);
  const name = takesItems ? `new item of ${title.toLowerCase()}` : title.toLowerCase();
  const editing = useEditing(name, (design) => targetSection(source, design));
  return (
    <>
      <div className="group/editable flex items-baseline justify-between gap-2">
        {heading}
        {!takesItems && <EditButton editing={editing} label={`Edit ${name}`} />}
      </div>
      {(takesItems || !editing.form) && children}
      {editing.form}
      {takesItems && editing.canEdit && (
        <Button
          ref={editing.opener}
          variant="ghost"
          size="sm"
          className="-ml-2.5 self-start"
          aria-label={`Add to ${title.toLowerCase()}`}
          onClick={editing.open}
        >
          <Plus aria-hidden className="size-3.5" />
          Add
        </Button>
      )}
    </>
  );
}
