"use client";

import { useRouter } from "next/navigation";
import { lazy, type ReactNode, Suspense, useEffect, useEffectEvent, useState } from "react";
import { chooseTheme, readColorScheme } from "@/components/account/color-scheme";
import { useWords } from "@/components/language/language-root";
import { usePane } from "@/components/workspace/pane";
import { type Command, listCommands, useCommands } from "./commands";
import { isPressOf } from "./key-press";
import { CommandOpener } from "./opener";
import { areSingleKeysOn } from "./single-keys";

const Palette = lazy(() => import("./palette").then((file) => ({ default: file.Palette })));
const KeySheet = lazy(() => import("./key-sheet").then((file) => ({ default: file.KeySheet })));

/** A key that is typed into something, or that a menu or dialog waits for, is not for the page. */
const isTaken = ({ target }: KeyboardEvent) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest("input, textarea, select, [role=dialog], [role=menu], [role=application]") !== null);

function findPressed(event: KeyboardEvent): Command | undefined {
  if (event.defaultPrevented || event.isComposing) return undefined;
  const pressed = listCommands().find(({ keys }) => keys !== undefined && isPressOf(keys, event));
  if (pressed?.keys?.startsWith("mod+")) return pressed;
  return areSingleKeysOn() && !isTaken(event) ? pressed : undefined;
}

const focusOn = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus();

/** What can be done everywhere in the workspace, the list of it all, and its keys. */
export function CommandRoot({ children }: { children: ReactNode }) {
  const router = useRouter();
  const { command } = useWords();
  const panes = usePane();
  const [open, setOpen] = useState<{ as: "palette" | "keys"; commands: readonly Command[] } | null>(null);
  const close = () => setOpen(null);
  const show = (as: "palette" | "keys") => setOpen({ as, commands: listCommands() });
  const begin = () => {
    panes?.showPane("chat");
    router.push("/");
  };
  useCommands(() => [
    { id: "palette", label: command.all, group: "View", keys: "mod+k", run: () => show("palette") },
    { id: "keys", label: command.keys, group: "View", keys: "?", run: () => show("keys") },
    { id: "new", label: command.newThread, group: "Go to", keys: "n", run: begin },
    {
      id: "search",
      label: command.searchThreads,
      group: "Go to",
      keys: "/",
      run: () => {
        panes?.showPane("threads");
        requestAnimationFrame(() => focusOn("#thread-search"));
      },
    },
    { id: "settings", label: command.settings, group: "Go to", run: () => router.push("/settings") },
    { id: "catalogue", label: command.catalogue, group: "Go to", run: () => router.push("/catalogue") },
    {
      id: "theme",
      label: command.theme,
      group: "View",
      run: () => chooseTheme(readColorScheme() === "dark" ? "light" : "dark"),
    },
  ]);
  const press = useEffectEvent((event: KeyboardEvent) => {
    const pressed = findPressed(event);
    if (!pressed) return;
    event.preventDefault();
    pressed.run();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
  return (
    <CommandOpener value={() => show("palette")}>
      {children}
      <Suspense>
        {open?.as === "palette" && <Palette commands={open.commands} onClose={close} />}
        {open?.as === "keys" && <KeySheet commands={open.commands} onClose={close} />}
      </Suspense>
    </CommandOpener>
  );
}
