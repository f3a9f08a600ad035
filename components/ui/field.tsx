import type { ReactNode } from "react";

interface FieldProps {
  label: string;
  /** Read after the label: the control names its `id` in `aria-describedby`. */
  hint?: { id: string; text: string } | false;
  children: ReactNode;
}

/** A label above its control. The control is the label's only form element. */
export function Field({ label, hint, children }: FieldProps) {
  return (
    <div className="flex flex-col gap-1.5 text-sm">
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the rule sees no control because it arrives as a child, inside the label */}
      <label className="flex flex-col gap-1.5 font-medium">
        {label}
        {children}
      </label>
      {hint && (
        <p id={hint.id} className="text-soft text-xs">
          {hint.text}
        </p>
      )}
    </div>
  );
}
