"use client";

import { ChangeAlert } from "@/components/design/change-alert";
import { patchChange } from "@/components/design/change-design";
import type { DesignEditing } from "@/components/design/design-editing";
import { useDesignChange } from "@/components/design/use-design-change";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { TextArea } from "@/components/ui/text-area";
import { dayOf } from "@/lib/checks/day-of";
import type { Finding } from "@/lib/checks/finding";
import { type WaiverReason, waivableTarget, waiveFinding } from "@/lib/checks/waive-finding";

interface WaiveDialogProps {
  editing: DesignEditing;
  finding: Finding;
  onDone: (said: string) => void;
  onClose: () => void;
}

function readReason(form: FormData): WaiverReason {
  const textOf = (name: string) => String(form.get(name) ?? "").trim();
  return {
    reason: textOf("reason"),
    by: textOf("by") || undefined,
    until: textOf("until") || undefined,
  };
}

function WaiveFields() {
  return (
    <>
      <Field label="Why it is borne">
        <TextArea name="reason" rows={3} required maxLength={4_000} />
      </Field>
      <div className="flex flex-col gap-4 sm:flex-row">
        <Field label="Who bears it (optional)">
          <Input name="by" maxLength={500} autoComplete="name" />
        </Field>
        <Field label="Until (optional)" hint={{ id: "until-hint", text: "It is open again after this day." }}>
          <Input name="until" type="date" min={dayOf(new Date())} aria-describedby="until-hint" />
        </Field>
      </div>
    </>
  );
}

/** A finding that is known and borne, for a reason that the design keeps. */
export function WaiveDialog({ editing, finding, onDone, onClose }: WaiveDialogProps) {
  const { settled } = editing;
  const { save, isSaving, ...alert } = useDesignChange({
    ...editing,
    onDone: ({ version, summary }) => onDone(`v${version}: ${summary}.`),
  });
  const target = waivableTarget(settled.design, finding);
  const scope = target ? `for ${target}` : "in the whole design";
  return (
    <Dialog defaultOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent title={`Waive ${finding.check} ${scope}`} description={finding.message}>
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            const reason = readReason(new FormData(event.currentTarget));
            save(patchChange(settled, waiveFinding(settled.design, finding, reason)));
          }}
        >
          <WaiveFields />
          <ChangeAlert {...alert} />
          <div className="flex flex-wrap justify-end gap-2">
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            <Button type="submit" variant="primary" disabled={isSaving}>
              Waive
            </Button>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  );
}
