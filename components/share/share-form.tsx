"use client";

import { fillCount } from "@/components/language/fill";
import { useWords } from "@/components/language/language-root";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { Share, ShareRequest } from "./share-client";

const modes = ["snapshot", "live"] as const satisfies readonly Share["mode"][];

const expiries = [1, 7, 30, 90, 365];
const yearInDays = 365;

const readRequest = (form: FormData): ShareRequest => ({
  mode: form.get("mode") === "live" ? "live" : "snapshot",
  conversation: form.get("conversation") === "on",
  expiresInDays: Number(form.get("expiresInDays")),
});

function ModeChoice({ mode }: { mode: Share["mode"] }) {
  const { share } = useWords();
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
        <span className="block font-medium">{share.modes[mode]}</span>
        <span className="text-soft text-xs">{share.modeHints[mode]}</span>
      </span>
    </label>
  );
}

interface ShareFormProps {
  isPending: boolean;
  onCreate: (request: ShareRequest) => void;
}

export function ShareForm({ isPending, onCreate }: ShareFormProps) {
  const { share } = useWords();
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        onCreate(readRequest(new FormData(event.currentTarget)));
      }}
    >
      <fieldset className="flex flex-col gap-1.5">
        <legend className="mb-1.5 text-sm font-medium">{share.shows}</legend>
        <div className="flex flex-col gap-2 sm:flex-row">
          {modes.map((mode) => (
            <ModeChoice key={mode} mode={mode} />
          ))}
        </div>
      </fieldset>
      <label className="flex min-h-6 items-center gap-2.5 text-sm">
        <input type="checkbox" name="conversation" className="accent-accent size-4" />
        {share.withConversation}
      </label>
      <div className="flex items-end justify-between gap-4">
        <Field label={share.expires}>
          <Select name="expiresInDays" defaultValue="30" className="w-32">
            {expiries.map((days) => (
              <option key={days} value={days}>
                {days === yearInDays ? share.year : fillCount(share.days, days)}
              </option>
            ))}
          </Select>
        </Field>
        <Button type="submit" variant="primary" disabled={isPending}>
          {share.create}
        </Button>
      </div>
    </form>
  );
}
