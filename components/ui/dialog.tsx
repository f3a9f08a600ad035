"use client";

import { X } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import { type ComponentProps, type ReactNode, useRef } from "react";
import { Button } from "./button";
import { classNames } from "./class-names";
import { useControlWords } from "./control-words";

export const Dialog = Primitive.Root;
export const DialogClose = Primitive.Close;

type ContentProps = ComponentProps<typeof Primitive.Content>;

interface DialogContentProps extends ContentProps {
  title: string;
  description?: ReactNode;
}

const hasFocus = () => document.activeElement !== null && document.activeElement !== document.body;

/**
 * Gives the focus back to what had it, for dialogs that a key or another component opens too; unless what was chosen
 * in the dialog has taken it.
 */
function useFocusBack(): Pick<ContentProps, "onOpenAutoFocus" | "onCloseAutoFocus"> {
  const before = useRef<Element | null>(null);
  return {
    // Comes again when the dialog was hidden for a moment, while it waited for something.
    onOpenAutoFocus: () => {
      if (hasFocus()) before.current = document.activeElement;
    },
    onCloseAutoFocus: (event) => {
      event.preventDefault();
      if (!hasFocus() && before.current instanceof HTMLElement) before.current.focus();
    },
  };
}

export function DialogContent({ title, description, className, children, ...rest }: DialogContentProps) {
  const { close } = useControlWords();
  const focusBack = useFocusBack();
  return (
    <Primitive.Portal>
      <Primitive.Overlay className="bg-veil fixed inset-0 z-40" />
      <Primitive.Content
        className={classNames(
          "fixed inset-x-3 bottom-3 z-50 mx-auto flex max-h-11/12 max-w-lg animate-rise flex-col gap-5 overflow-y-auto rounded-xl border bg-raised p-5 shadow-floating sm:top-1/2 sm:bottom-auto sm:-translate-y-1/2 sm:p-6",
          className,
        )}
        {...(description ? {} : { "aria-describedby": undefined })}
        {...focusBack}
        {...rest}
      >
        <header className="flex flex-col gap-1 pr-8">
          <Primitive.Title className="text-base font-semibold">{title}</Primitive.Title>
          {description && (
            <Primitive.Description className="text-soft text-sm text-pretty">
              {description}
            </Primitive.Description>
          )}
        </header>
        {children}
        <Primitive.Close asChild>
          <Button variant="ghost" size="icon" aria-label={close} className="absolute top-4 right-4">
            <X aria-hidden className="size-4" />
          </Button>
        </Primitive.Close>
      </Primitive.Content>
    </Primitive.Portal>
  );
}
