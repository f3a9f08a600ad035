/** The languages that the interface speaks, each by its own name; the first is spoken where none is asked for. */
export const languages = [
  { id: "en", name: "English" },
  { id: "de", name: "Deutsch" },
] as const;

export type Language = (typeof languages)[number]["id"];

/** Holds what was chosen; without it the browser's own wishes count. */
export const languageCookie = "language";

/** How each writes dates and numbers: English the way most of the world reads a date. */
export const localeOf: Record<Language, string> = { en: "en-GB", de: "de-DE" };
