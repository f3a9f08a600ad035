"use client";

import { Plus } from "lucide-react";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { useDesignEditing } from "../design-editing";
import { useEditing } from "./editable";
import { type SectionSource, targetSection } from "./editable-section";

interface AddSectionProps {
  /** The parts of the document that say nothing yet. */
  missing: readonly { title: string; source: SectionSource }[];
}

/** The first item of a section that isn't there yet. */
export function AddSection({ missing }: AddSectionProps) {
  const labelId = useId();
  const editing = useDesignEditing();
  const [picked, pick] = useState<SectionSource | null>(null);
  const { title, source } = missing.find((section) => section.source === picked) ?? missing[0] ?? {};
  const form = useEditing(`new ${title?.toLowerCase()}`, async (design) =>
    source ? await targetSection(source, design) : null,
  );
  if (!editing || !source) return null;
  return (
    <div className="flex flex-col gap-3 pb-7">
      {form.form ?? (
        <div className="flex flex-wrap items-center gap-2">
          <span id={labelId} className="sr-only">
            What to record
          </span>
          <Select
            aria-labelledby={labelId}
            value={source}
            onChange={({ currentTarget }) => {
              const chosen = missing.find((section) => section.source === currentTarget.value);
              pick(chosen?.source ?? null);
            }}
          >
            {missing.map((section) => (
              <option key={section.source} value={section.source}>
                {section.title}
              </option>
            ))}
          </Select>
          <Button ref={form.opener} onClick={form.open}>
            <Plus aria-hidden className="size-4" />
            Record
          </Button>
        </div>
      )}
    </div>
  );
}
