"use client";

import { createContext, lazy, type ReactNode, Suspense, useContext, useState } from "react";
import { useCommands } from "@/components/command/commands";
import { useWords } from "@/components/language/language-root";
import { keepCookie } from "@/components/ui/keep-cookie";
import { seenTour, tourCookie } from "./tour-cookie";

const Tour = lazy(() => import("./tour").then((file) => ({ default: file.Tour })));

interface TourState {
  /** Neither taken nor skipped so far. */
  isDue: boolean;
  begin: () => void;
  /** It isn't offered again. */
  end: () => void;
}

const TourContext = createContext<TourState | null>(null);

/** The tour, and whether it is still to be offered; null where there is none, as on a shared page. */
export const useTour = () => useContext(TourContext);

interface TourRootProps {
  /** What the server knows of this browser. */
  isDue: boolean;
  children: ReactNode;
}

/** Offers the tour until it has been taken or skipped once, and on demand after that. */
export function TourRoot({ isDue: wasDue, children }: TourRootProps) {
  const { tour } = useWords();
  const [isDue, setIsDue] = useState(wasDue);
  const [isOpen, setIsOpen] = useState(false);
  const begin = () => setIsOpen(true);
  const end = () => {
    keepCookie(tourCookie, seenTour);
    setIsOpen(false);
    setIsDue(false);
    // What was pressed is gone with the offer; without this the focus would fall to the top of the page.
    requestAnimationFrame(() => document.getElementById("conversation")?.focus({ preventScroll: true }));
  };
  useCommands(() => [{ id: "tour", label: tour.take, group: "View", run: begin }]);
  return (
    <TourContext value={{ isDue, begin, end }}>
      {children}
      <Suspense>{isOpen && <Tour onEnd={end} />}</Suspense>
    </TourContext>
  );
}
