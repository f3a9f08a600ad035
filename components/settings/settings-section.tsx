import { type ReactNode, useId } from "react";

interface SettingsSectionProps {
  title: string;
  text?: string;
  children: ReactNode;
}

/** A part of the settings: named at the left where there is room, its controls beside it. */
export function SettingsSection({ title, text, children }: SettingsSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid gap-x-8 gap-y-4 border-t py-7 sm:grid-cols-3">
      <h2 id={id} className="font-semibold">
        {title}
      </h2>
      <div className="flex min-w-0 flex-col gap-5 sm:col-span-2">
        {text && <p className="text-soft text-sm text-pretty">{text}</p>}
        {children}
      </div>
    </section>
  );
}
