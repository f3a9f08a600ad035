import { classNames } from "@/components/ui/class-names";

/** The mark: a beam that rests on two posts, over an opening. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      fill="currentColor"
      className={classNames("size-5", className)}
    >
      <path d="M1.5 4h21v4.5h-21z" />
      <path d="M4 10.5h4.250V21H4zM15.750 10.5H20V21h-4.250z" opacity="0.55" />
    </svg>
  );
}

export function Wordmark({ className }: { className?: string }) {
  return (
    <span className={classNames("inline-flex items-center gap-2 font-semibold tracking-tight", className)}>
      <Mark className="text-accent" />
      Lintel
    </span>
  );
}
