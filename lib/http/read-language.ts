import type { Language } from "@/lib/language/languages";

/** The language that this request's page speaks. */
export const readLanguage = async (): Promise<Language> => "en";
