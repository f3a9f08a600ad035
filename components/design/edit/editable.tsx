"use client";

import { Pencil } from "lucide-react";
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { Design } from "@/lib/design/schema";
import { type DesignEditing, useDesignEditing } from "../design-editing";
import type { EditTarget } from "./edit-target";

const EditForm = lazy(() => import("./edit-form").then((file) => ({ default: file.EditForm })));

/** Finds what is edited once it is to be edited: nobody waits for that who only reads. */
type FindTarget = (design: Design) => Promise<EditTarget | null>;

interface OpenFormProps {
  editing: DesignEditing;
  target: EditTarget;
  name: string;
  onDone: () => void;
  onCancel: () => void;
}

/** The first field has the focus when the form comes up. */
function FocusFirst({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.querySelector<HTMLElement>("input, textarea, select")?.focus();
  }, []);
  return <div ref={place}>{children}</div>;
}

function OpenForm(props: OpenFormProps) {
  return (
    <Suspense fallback={<p className="text-faint text-sm">Opening the form…</p>}>
      <FocusFirst>
        <EditForm {...props} />
      </FocusFirst>
    </Suspense>
  );
}

/** The form of a thing while it is edited. The button that opened it has the focus again when it closes. */
export function useEditing(name: string, find: FindTarget) {
  const editing = useDesignEditing();
  const opener = useRef<HTMLButtonElement>(null);
  const [target, setTarget] = useState<EditTarget | null>(null);
  const close = () => {
    setTarget(null);
    requestAnimationFrame(() => opener.current?.focus());
  };
  const open = async () => {
    if (editing) setTarget(await find(editing.settled.design));
  };
  return {
    opener,
    canEdit: editing !== null && target === null,
    open: () => void open(),
    form: editing && target && (
      <OpenForm editing={editing} target={target} name={name} onDone={close} onCancel={close} />
    ),
  };
}

interface EditButtonProps {
  editing: ReturnType<typeof useEditing>;
  label: string;
}

/** Quiet until it is pointed at, focused or touched. */
export function EditButton({ editing: { opener, canEdit, open }, label }: EditButtonProps) {
  if (!canEdit) return null;
  return (
    <Button
      ref={opener}
      variant="ghost"
      size="icon"
      className="-my-1.5 opacity-0 group-hover/editable:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100"
      aria-label={label}
      title={label}
      onClick={open}
    >
      <Pencil aria-hidden className="size-3.5" />
    </Button>
  );
}

interface EditableProps {
  /** The id of an item, or a part of one as `item/part`. */
  address: string;
  title: ReactNode;
  badges: ReactNode;
  children: ReactNode;
}

/** An item under its title; where the design may be changed, its form takes its place. */
export function Editable({ address, title, badges, children }: EditableProps) {
  const editing = useEditing(address, async (design) =>
    (await import("./edit-target")).targetOf(design, address),
  );
  return (
    <>
      <div className="flex items-start gap-2">
        <div className="flex min-w-0 flex-1 flex-col gap-x-4 gap-y-1 sm:flex-row sm:items-start sm:justify-between">
          {title}
          {badges && <span className="flex shrink-0 flex-wrap gap-1.5">{badges}</span>}
        </div>
        <EditButton editing={editing} label={`Edit ${address}`} />
      </div>
      {editing.form ?? children}
    </>
  );
}
