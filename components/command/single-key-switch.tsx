"use client";

import { useSyncExternalStore } from "react";
import { useWords } from "@/components/language/language-root";
import { areSingleKeysOn, subscribeToSingleKeys, switchSingleKeys } from "./single-keys";

/** Keys without a modifier may be in the way of whoever speaks to the computer. */
export function SingleKeySwitch() {
  const { settings } = useWords();
  const isOn = useSyncExternalStore(subscribeToSingleKeys, areSingleKeysOn, () => true);
  return (
    <label className="flex min-h-6 w-fit items-center gap-2 text-sm">
      <input
        type="checkbox"
        checked={isOn}
        onChange={({ currentTarget }) => switchSingleKeys(currentTarget.checked)}
        className="accent-accent size-4"
      />
      {settings.singleKeys}
    </label>
  );
}
