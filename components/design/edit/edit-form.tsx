"use client";

import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { collections, type Design } from "@/lib/design/schema";
import { ChangeAlert } from "../change-alert";
import { patchChange } from "../change-design";
import type { DesignEditing } from "../design-editing";
import { useDesignChange } from "../use-design-change";
import { describeFields } from "./describe-fields";
import type { EditTarget } from "./edit-target";
import { RecordFields } from "./fields";
import { readEdit } from "./save-edit";

interface EditFormProps {
  editing: DesignEditing;
  target: EditTarget;
  /** What is edited, in a word or by its id. */
  name: string;
  onDone: () => void;
  onCancel: () => void;
}

function Ids({ id, design }: { id: string; design: Design }) {
  return (
    <datalist id={id}>
      {collections.flatMap((collection) =>
        design[collection].map((item) => <option key={`${collection} ${item.id}`} value={item.id} />),
      )}
    </datalist>
  );
}

/** The fields of an item, in its place. Saving makes one version, whatever was changed. */
export function EditForm({ editing, target, name, onDone, onCancel }: EditFormProps) {
  const idList = useId();
  const { settled, isWriting } = editing;
  const [draft, setDraft] = useState(target.value);
  const { save, isSaving, refuse, forgetProblem: _, ...alert } = useDesignChange({ ...editing, onDone });
  const [base] = useState(settled);
  const send = (value: typeof draft | null) => {
    const outcome = readEdit(base.design, target, value);
    if (outcome.kind === "patch") save(patchChange(base, outcome.patch));
    else if (outcome.kind === "refused") refuse(outcome.problem);
    else onDone();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    send(draft);
  };
  const fields = describeFields(target.schema.shape).filter((field) => target.isNew || field.name !== "id");
  const isBusy = isSaving || isWriting;
  return (
    <form
      aria-label={`Edit ${name}`}
      noValidate
      onSubmit={submit}
      onKeyDown={({ key }) => key === "Escape" && onCancel()}
      className="bg-sunken flex flex-col gap-4 rounded-lg border p-4 text-sm"
    >
      <RecordFields fields={fields} value={draft} onChange={setDraft} idList={idList} />
      <Ids id={idList} design={base.design} />
      <ChangeAlert {...alert} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="sm" variant="primary" disabled={isBusy}>
          {isSaving ? "Saving…" : "Save"}
        </Button>
        <Button size="sm" onClick={onCancel}>
          Cancel
        </Button>
        {target.canGo && (
          <Button
            size="sm"
            variant="ghost"
            className="text-danger ml-auto"
            disabled={isBusy}
            onClick={() => send(null)}
          >
            Remove
          </Button>
        )}
      </div>
    </form>
  );
}
