"use client";

import { useSyncExternalStore } from "react";

const minute = 60_000;
const units = [
  ["day", 24 * 60],
  ["hour", 60],
  ["minute", 1],
] as const;
const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto", style: "narrow" });
const absolute = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" });

function formatAgo(then: Date, nowInMinutes: number): string {
  const minutes = Math.max(0, nowInMinutes - Math.floor(then.getTime() / minute));
  if (minutes > 7 * 24 * 60) return absolute.format(then);
  const unit = units.find(([, length]) => minutes >= length);
  return unit ? relative.format(-Math.floor(minutes / unit[1]), unit[0]) : "now";
}

function subscribeToMinutes(listener: () => void) {
  const timer = setInterval(listener, minute);
  return () => clearInterval(timer);
}

const readMinute = () => Math.floor(Date.now() / minute);

/** Counted on; the server's and the browser's clock may differ, and then the browser's text stays. */
export function RelativeTime({ date }: { date: Date }) {
  const now = useSyncExternalStore(subscribeToMinutes, readMinute, readMinute);
  return (
    <time dateTime={date.toISOString()} suppressHydrationWarning>
      {formatAgo(date, now)}
    </time>
  );
}
