"use client";

import { useSyncExternalStore } from "react";
import { chooseTheme, readTheme, subscribeToColorScheme } from "@/components/account/color-scheme";
import { useWords } from "@/components/language/language-root";
import { Choice } from "./choice";

export function ThemeChoice() {
  const { settings } = useWords();
  const theme = useSyncExternalStore(subscribeToColorScheme, readTheme, () => "system" as const);
  return (
    <Choice
      legend={settings.theme}
      value={theme}
      options={[
        { value: "light", label: settings.light },
        { value: "dark", label: settings.dark },
        { value: "system", label: settings.asSystem },
      ]}
      onChoose={chooseTheme}
    />
  );
}
