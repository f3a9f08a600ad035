"use client";

import { useWords } from "@/components/language/language-root";
import { Button } from "@/components/ui/button";
import { useTour } from "./tour-root";

/** On the first page, until the tour has been taken or skipped. */
export function TourInvitation() {
  const tour = useTour();
  const { tour: words } = useWords();
  if (!tour?.isDue) return null;
  return (
    <div className="bg-surface flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border py-2 pr-2 pl-4 text-sm">
      <p className="text-soft min-w-48 flex-1 text-pretty">{words.invitation}</p>
      <span className="flex gap-1">
        <Button size="sm" variant="ghost" onClick={tour.end}>
          {words.skip}
        </Button>
        <Button size="sm" aria-haspopup="dialog" onClick={tour.begin}>
          {words.take}
        </Button>
      </span>
    </div>
  );
}
