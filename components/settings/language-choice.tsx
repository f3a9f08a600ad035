"use client";

import { useRouter } from "next/navigation";
import { startTransition, useOptimistic } from "react";
import { useLanguage, useWords } from "@/components/language/language-root";
import { keepCookie } from "@/components/ui/keep-cookie";
import { languageCookie, languages } from "@/lib/language/languages";
import { Choice } from "./choice";

/** The server draws the page again in the language that was chosen. */
export function LanguageChoice() {
  const router = useRouter();
  const { settings } = useWords();
  const [shown, show] = useOptimistic(useLanguage());
  return (
    <Choice
      legend={settings.language}
      hint={settings.languageHint}
      value={shown}
      options={languages.map(({ id, name }) => ({ value: id, label: name, lang: id }))}
      onChoose={(language) => {
        keepCookie(languageCookie, language);
        startTransition(() => {
          show(language);
          router.refresh();
        });
      }}
    />
  );
}
