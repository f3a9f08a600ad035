"use client";

import { Tabs as Primitive } from "radix-ui";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { useIsLive } from "./use-is-live";

export const Tabs = Primitive.Root;

/** Tabs that don't fit side by side scroll under the thumb instead of being cut off. */
export function TabsList({ className, ...rest }: ComponentProps<typeof Primitive.List>) {
  return (
    <Primitive.List
      className={classNames("-mx-1.5 -mb-px flex min-w-0 gap-2 overflow-x-auto", className)}
      {...rest}
    />
  );
}

/** Like a button, it waits for the script: a click on the server's page would be lost. */
export function TabsTrigger({ className, ...rest }: ComponentProps<typeof Primitive.Trigger>) {
  const isLive = useIsLive();
  return (
    <Primitive.Trigger
      disabled={!isLive}
      // Radix focuses what is pressed by script, which browsers take for the keyboard and outline.
      onMouseDown={({ currentTarget }) => currentTarget.focus({ focusVisible: false })}
      className={classNames(
        "inline-flex h-10 shrink-0 items-center gap-1.5 px-1.5 border-transparent border-b-2 font-medium text-sm text-soft transition-colors focus-visible:-outline-offset-2 hover:text-ink data-[state=active]:border-accent data-[state=active]:text-ink",
        className,
      )}
      {...rest}
    />
  );
}

export const TabsContent = Primitive.Content;
