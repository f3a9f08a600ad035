/** The languages that the interface has words for. */
export type Language = "en" | "de";
