"use client";

import { createContext, useContext } from "react";

interface ControlWords {
  close: string;
  dismiss: string;
  notifications: string;
}

const WordsContext = createContext<ControlWords | null>(null);

/** What controls say that have no subject of their own; the language of the page gives the words. */
export const ControlWordsRoot = WordsContext.Provider;

export function useControlWords(): ControlWords {
  const words = useContext(WordsContext);
  if (!words) throw new Error("The page has no words for its controls.");
  return words;
}
