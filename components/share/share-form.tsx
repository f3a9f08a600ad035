"use client";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { ShareRequest } from "./share-client";

const modes = [
  { mode: "snapshot", label: "Snapshot", hint: "Stays as the design is now." },
  { mode: "live", label: "Live", hint: "Follows the thread as it changes." },
] as const;

const expiries = [
  [1, "1 day"],
  [7, "7 days"],
  [30, "30 days"],
  [90, "90 days"],
  [365, "1 year"],
] as const;

const readRequest = (form: FormData): ShareRequest => ({
  mode: form.get("mode") === "live" ? "live" : "snapshot",
  conversation: form.get("conversation") === "on",
  expiresInDays: Number(form.get("expiresInDays")),
});

function ModeChoice({ mode, label, hint }: (typeof modes)[number]) {
  return (
    <label className="border-edge hover:bg-hover has-checked:border-accent has-checked:bg-accent-tint has-focus-visible:outline-accent flex flex-1 gap-2.5 rounded-lg border p-3 text-sm transition-colors has-focus-visible:outline-2 has-focus-visible:outline-offset-2">
      <input
        type="radio"
        name="mode"
        value={mode}
        defaultChecked={mode === "snapshot"}
        className="accent-accent mt-0.5"
      />
      <span>
        <span className="block font-medium">{label}</span>
        <span className="text-soft text-xs">{hint}</span>
      </span>
    </label>
  );
}

interface ShareFormProps {
  isPending: boolean;
  onCreate: (request: ShareRequest) => void;
}

export function ShareForm({ isPending, onCreate }: ShareFormProps) {
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        onCreate(readRequest(new FormData(event.currentTarget)));
      }}
    >
      <fieldset className="flex flex-col gap-1.5">
        <legend className="mb-1.5 text-sm font-medium">What the link shows</legend>
        <div className="flex flex-col gap-2 sm:flex-row">
          {modes.map((choice) => (
            <ModeChoice key={choice.mode} {...choice} />
          ))}
        </div>
      </fieldset>
      <label className="flex min-h-6 items-center gap-2.5 text-sm">
        <input type="checkbox" name="conversation" className="accent-accent size-4" />
        Include the conversation
      </label>
      <div className="flex items-end justify-between gap-4">
        <Field label="Expires after">
          <Select name="expiresInDays" defaultValue="30" className="w-32">
            {expiries.map(([days, label]) => (
              <option key={days} value={days}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <Button type="submit" variant="primary" disabled={isPending}>
          Create link
        </Button>
      </div>
    </form>
  );
}
