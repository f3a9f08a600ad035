import type { Language } from "@/lib/language/languages";
import { english, type Words } from "./english";
import { german } from "./german";

const catalogues: Record<Language, Words> = { en: english, de: german };

/** Everything that the interface says, in a language. */
export const wordsOf = (language: Language): Words => catalogues[language];
