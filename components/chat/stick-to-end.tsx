"use client";

import { ArrowDown } from "lucide-react";
import { type ReactNode, type RefObject, useState } from "react";
import { useWords } from "@/components/language/language-root";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Scroller } from "@/components/ui/scroller";

const nearEnd = 64;

const scrolling =
  "flex h-full overflow-y-auto overscroll-contain px-4 focus-visible:-outline-offset-2 sm:px-6";

interface StickToEndProps {
  scroller: RefObject<HTMLElement | null>;
  isCentered: boolean;
  children: ReactNode;
}

/**
 * A reversed column starts at its end and stays there while it grows, before any script has run;
 * a reader who has scrolled up is held in place by the browser's scroll anchoring.
 */
export function StickToEnd({ scroller, isCentered, children }: StickToEndProps) {
  const { chat } = useWords();
  const [isAtEnd, setIsAtEnd] = useState(true);
  return (
    <div className="relative min-h-0 flex-1">
      <Scroller
        id="conversation"
        ref={scroller}
        label={chat.conversation}
        className={classNames(scrolling, isCentered ? "flex-col" : "flex-col-reverse")}
        onScroll={({ currentTarget }) => setIsAtEnd(currentTarget.scrollTop > -nearEnd)}
      >
        <div className={isCentered ? "my-auto py-6" : "mb-auto py-6"}>{children}</div>
      </Scroller>
      {!isAtEnd && (
        <Button
          size="sm"
          className="shadow-floating absolute bottom-3 left-1/2 -translate-x-1/2 rounded-full"
          onClick={() => scroller.current?.scrollTo({ top: 0, behavior: "smooth" })}
        >
          <ArrowDown aria-hidden className="size-3.5" />
          {chat.toLatest}
        </Button>
      )}
    </div>
  );
}
