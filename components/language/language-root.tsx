"use client";

import { createContext, type ReactNode, useContext } from "react";
import { ControlWordsRoot } from "@/components/ui/control-words";
import type { Language } from "@/lib/language/languages";
import type { Words } from "./english";

interface Spoken {
  language: Language;
  words: Words;
}

const LanguageContext = createContext<Spoken | null>(null);

function useSpoken(): Spoken {
  const spoken = useContext(LanguageContext);
  if (!spoken) throw new Error("The page has no LanguageRoot.");
  return spoken;
}

/** What the interface says, in the language of the page. */
export const useWords = () => useSpoken().words;

export const useLanguage = () => useSpoken().language;

/** The words come with the page, so that a browser loads one language and no script for it. */
export function LanguageRoot({ language, words, children }: Spoken & { children: ReactNode }) {
  return (
    <LanguageContext value={{ language, words }}>
      <ControlWordsRoot value={words.ui}>{children}</ControlWordsRoot>
    </LanguageContext>
  );
}
