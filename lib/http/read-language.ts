import { cookies, headers } from "next/headers";
import { chooseLanguage } from "@/lib/language/choose-language";
import { type Language, languageCookie } from "@/lib/language/languages";

/** The language that this request's page speaks. */
export async function readLanguage(): Promise<Language> {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  return chooseLanguage(jar.get(languageCookie)?.value, head.get("accept-language"));
}
