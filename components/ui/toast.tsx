"use client";

import { X } from "lucide-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { Button } from "./button";
import { useControlWords } from "./control-words";

interface Toast {
  text: string;
  /** What can still be done about it, until it is gone. */
  action?: { label: string; run: () => unknown };
  /** Called when it goes without its action having been taken. */
  onGone?: () => unknown;
}

type ShownToast = Toast & { id: number };

const shownFor = 6000;
const nothing: readonly ShownToast[] = [];
let toasts = nothing;
let lastId = 0;
const listeners = new Set<() => void>();

function publish(next: readonly ShownToast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Says what has happened at the edge of the screen for some seconds; it stays while it is pointed at. */
export function showToast(toast: Toast): void {
  lastId += 1;
  publish([...toasts, { ...toast, id: lastId }]);
}

const take = (id: number) => publish(toasts.filter((toast) => toast.id !== id));

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function dismiss({ id, onGone }: ShownToast): void {
  take(id);
  onGone?.();
}

function ToastItem({ toast }: { toast: ShownToast }) {
  const { dismiss: dismissLabel } = useControlWords();
  const [isHeld, setIsHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => dismiss(toast), shownFor);
    return () => clearTimeout(timer);
  }, [toast, isHeld]);
  const { id, text, action } = toast;
  return (
    <li
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
      className="bg-raised shadow-floating animate-rise pointer-events-auto flex items-center gap-3 rounded-lg border py-1.5 pr-1.5 pl-4 text-sm"
    >
      <span className="min-w-0 flex-1 truncate">{text}</span>
      {action && (
        <Button
          size="sm"
          onClick={() => {
            take(id);
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <Button variant="ghost" size="icon" aria-label={dismissLabel} onClick={() => dismiss(toast)}>
        <X aria-hidden className="size-4" />
      </Button>
    </li>
  );
}

/** Where toasts appear; once in a page. */
export function Toaster() {
  const { notifications } = useControlWords();
  const shown = useSyncExternalStore(
    subscribe,
    () => toasts,
    () => nothing,
  );
  return (
    <section
      aria-label={notifications}
      aria-live="polite"
      className="pointer-events-none fixed inset-x-3 bottom-18 z-50 mx-auto max-w-sm lg:bottom-5"
    >
      <ul className="flex flex-col gap-2">
        {shown.map((toast) => (
          <ToastItem key={toast.id} toast={toast} />
        ))}
      </ul>
    </section>
  );
}
