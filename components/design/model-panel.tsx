"use client";

import { Button } from "@/components/ui/button";
import { ChangeAlert } from "./change-alert";
import type { DesignEditing } from "./design-editing";
import { type ModelDraft, useModelDraft } from "./model-draft";
import { YamlEditor } from "./yaml-editor";

interface ModelPanelProps {
  editing: DesignEditing;
  draft: ModelDraft | null;
  keepDraft: (draft: ModelDraft | null) => void;
}

/** The whole model as text: to read, to change, and to save as a version like any other. */
export function ModelPanel({ editing, draft, keepDraft }: ModelPanelProps) {
  const { settled } = editing;
  const { text, key, isSaving, change, discard, save, ...alert } = useModelDraft({
    ...editing,
    draft,
    keepDraft,
  });
  const version = draft?.base.version ?? settled.version;
  return (
    <div className="flex h-full min-h-96 flex-col gap-3 py-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-soft text-sm">
          {draft ? `Changed from v${version}, not saved` : `v${version}, as it is saved`}
          {draft && settled.version > version && `; the design is at v${settled.version} meanwhile`}
        </p>
        <div className="flex gap-2">
          <Button size="sm" disabled={!draft || isSaving} onClick={discard}>
            Discard
          </Button>
          <Button size="sm" variant="primary" disabled={!draft || isSaving} onClick={save}>
            {isSaving ? "Saving…" : "Save"}
          </Button>
        </div>
      </div>
      <ChangeAlert {...alert} />
      <YamlEditor key={key} text={text} isSaved={draft === null} onChange={change} />
    </div>
  );
}
