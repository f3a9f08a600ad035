"use client";

import { Check, X } from "lucide-react";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";

interface LineFormProps {
  label: string;
  value: string;
  placeholder?: string;
  maxLength: number;
  isRequired?: boolean;
  saveLabel: string;
  cancelLabel: string;
  /** What may go wrong is returned as a sentence. */
  save: (line: string) => Promise<string | null>;
  onClose: () => void;
}

/** One line in the list of threads, in the place of what it changes. */
export function LineForm(props: LineFormProps) {
  const {
    label,
    value,
    placeholder,
    maxLength,
    isRequired = false,
    saveLabel,
    cancelLabel,
    save,
    onClose,
  } = props;
  const [problem, submit, isPending] = useActionState(async (_: string | null, form: FormData) => {
    const refused = await save(String(form.get("line") ?? ""));
    if (!refused) onClose();
    return refused;
  }, null);
  return (
    <li>
      <form action={submit} className="flex flex-col gap-1 p-1">
        <div className="flex items-center gap-1">
          <Input
            name="line"
            aria-label={label}
            required={isRequired}
            maxLength={maxLength}
            defaultValue={value}
            placeholder={placeholder}
            autoFocus
            onFocus={({ currentTarget }) => currentTarget.select()}
            onKeyDown={({ key }) => key === "Escape" && onClose()}
            className="h-8 px-2"
          />
          <Button type="submit" variant="ghost" size="icon" aria-label={saveLabel} disabled={isPending}>
            <Check aria-hidden className="size-4" />
          </Button>
          <Button variant="ghost" size="icon" aria-label={cancelLabel} onClick={onClose}>
            <X aria-hidden className="size-4" />
          </Button>
        </div>
        {problem && (
          <p role="alert" className="text-danger px-2 text-xs">
            {problem}
          </p>
        )}
      </form>
    </li>
  );
}
