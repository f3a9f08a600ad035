"use client";

import { useActionState } from "react";
import { fill } from "@/components/language/fill";
import { useWords } from "@/components/language/language-root";
import { SettingsSection } from "@/components/settings/settings-section";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Problem } from "@/components/ui/problem";
import { deleteAccount } from "./account-client";

/** `confirmation` is what has to be typed. */
export function DeleteAccount({ confirmation }: { confirmation: string }) {
  const { settings, account } = useWords();
  const [problem, submit, isPending] = useActionState(
    (_: string | null, form: FormData) => deleteAccount(form, account),
    null,
  );
  return (
    <SettingsSection title={settings.deleteAll} text={settings.deleteText}>
      <Problem>{problem}</Problem>
      <form action={submit} className="flex flex-col gap-3">
        <Field label={fill(settings.confirm, { confirmation })}>
          <Input name="confirmation" required autoComplete="off" spellCheck={false} />
        </Field>
        <Button type="submit" variant="danger" disabled={isPending} className="self-start">
          {settings.deleteAll}
        </Button>
      </form>
    </SettingsSection>
  );
}
