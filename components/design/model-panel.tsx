"use client";

import { Button } from "@/components/ui/button";
import type { VersionedDesign } from "./derive-design";
import { ModelConflict } from "./model-conflict";
import { type ModelDraft, useModelDraft } from "./model-draft";
import type { SavedVersion } from "./saved-version";
import { YamlEditor } from "./yaml-editor";

const shownErrors = 8;

interface ModelErrorsProps {
  problem: string;
  errors: readonly { path: string; problem: string; line?: number }[];
}

function ModelErrors({ problem, errors }: ModelErrorsProps) {
  return (
    <div
      role="alert"
      className="bg-danger-tint text-danger max-h-48 overflow-y-auto rounded-md px-3 py-2 text-sm"
    >
      <p className="font-medium">{problem}</p>
      <ul>
        {errors.slice(0, shownErrors).map((error) => (
          <li key={`${error.path} ${error.problem}`} className="break-words">
            {error.line !== undefined && `Line ${error.line}: `}
            <span className="font-mono text-xs">{error.path}</span> {error.problem}
          </li>
        ))}
      </ul>
      {errors.length > shownErrors && <p>and {errors.length - shownErrors} more</p>}
    </div>
  );
}

interface ModelPanelProps {
  threadId: string;
  settled: VersionedDesign;
  draft: ModelDraft | null;
  keepDraft: (draft: ModelDraft | null) => void;
  onSaved: (saved: SavedVersion) => void;
}

/** The whole model as text: to read, to change, and to save as a version like any other. */
export function ModelPanel(props: ModelPanelProps) {
  const { settled, draft } = props;
  const { text, key, problem, isSaving, change, discard, save, take } = useModelDraft(props);
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
          <Button size="sm" variant="primary" disabled={!draft || isSaving} onClick={() => save()}>
            {isSaving ? "Saving…" : "Save"}
          </Button>
        </div>
      </div>
      {problem?.newer && draft && (
        <ModelConflict base={draft.base} newer={problem.newer} onSaveOnTop={save} onTake={take} />
      )}
      {problem && !problem.newer && <ModelErrors {...problem} />}
      <YamlEditor key={key} text={text} onChange={change} />
    </div>
  );
}
