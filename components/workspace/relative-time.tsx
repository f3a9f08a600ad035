"use client";

import { useSyncExternalStore } from "react";
import { useLanguage, useWords } from "@/components/language/language-root";
import { type Language, localeOf } from "@/lib/language/languages";

const minute = 60_000;
const units = [
  ["day", 24 * 60],
  ["hour", 60],
  ["minute", 1],
] as const;

interface Formats {
  relative: Intl.RelativeTimeFormat;
  absolute: Intl.DateTimeFormat;
}

const createFormats = (language: Language): Formats => ({
  relative: new Intl.RelativeTimeFormat(language, { numeric: "auto", style: "narrow" }),
  absolute: new Intl.DateTimeFormat(localeOf[language], { dateStyle: "medium", timeZone: "UTC" }),
});

/** Made once: a list has many times, and a format is dear. */
const formats: Record<Language, Formats> = { en: createFormats("en"), de: createFormats("de") };

interface Said {
  language: Language;
  now: string;
}

function formatAgo(then: Date, nowInMinutes: number, { language, now }: Said): string {
  const { relative, absolute } = formats[language];
  const minutes = Math.max(0, nowInMinutes - Math.floor(then.getTime() / minute));
  if (minutes > 7 * 24 * 60) return absolute.format(then);
  const unit = units.find(([, length]) => minutes >= length);
  return unit ? relative.format(-Math.floor(minutes / unit[1]), unit[0]) : now;
}

function subscribeToMinutes(listener: () => void) {
  const timer = setInterval(listener, minute);
  return () => clearInterval(timer);
}

const readMinute = () => Math.floor(Date.now() / minute);

/** Counted on; the server's and the browser's clock may differ, and then the browser's text stays. */
export function RelativeTime({ date }: { date: Date }) {
  const said = { language: useLanguage(), now: useWords().workspace.now };
  const now = useSyncExternalStore(subscribeToMinutes, readMinute, readMinute);
  return (
    <time dateTime={date.toISOString()} suppressHydrationWarning>
      {formatAgo(date, now, said)}
    </time>
  );
}
