"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { deleteAccount } from "./account-client";

/** `confirmation` is what has to be typed. */
export function DeleteAccount({ confirmation }: { confirmation: string }) {
  const [problem, submit, isPending] = useActionState(
    (_: string | null, form: FormData) => deleteAccount(form),
    null,
  );
  return (
    <section aria-labelledby="delete-account" className="flex flex-col gap-3 border-t pt-6">
      <h2 id="delete-account" className="font-semibold">
        Delete everything
      </h2>
      <p className="text-soft text-sm text-pretty">
        Your account, every thread and design with all versions, every link and this list are gone at once and
        for good. Nothing is kept.
      </p>
      {problem && (
        <p role="alert" className="bg-danger-tint text-danger rounded-md px-3 py-2 text-sm">
          {problem}
        </p>
      )}
      <form action={submit} className="flex flex-col gap-3">
        <Field label={`Type ${confirmation} to confirm`}>
          <Input name="confirmation" required autoComplete="off" spellCheck={false} />
        </Field>
        <Button type="submit" variant="danger" disabled={isPending} className="self-start">
          Delete everything
        </Button>
      </form>
    </section>
  );
}
