"use client";

import {
  CircleHelp,
  ListChecks,
  type LucideIcon,
  MessageSquareText,
  PencilRuler,
  Share2,
} from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import type { Words } from "@/components/language/english";
import { fill } from "@/components/language/fill";
import { useWords } from "@/components/language/language-root";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Dialog, DialogContent } from "@/components/ui/dialog";

const steps: readonly { name: keyof Words["tour"]["steps"]; Icon: LucideIcon }[] = [
  { name: "ask", Icon: MessageSquareText },
  { name: "answer", Icon: CircleHelp },
  { name: "watch", Icon: PencilRuler },
  { name: "check", Icon: ListChecks },
  { name: "take", Icon: Share2 },
];

const last = steps.length - 1;

/** How far it is; said in words beside it. */
function Progress({ index }: { index: number }) {
  return (
    <span aria-hidden className="flex gap-1.5">
      {steps.map(({ name }, at) => (
        <span
          key={name}
          className={classNames("h-1 w-6 rounded-full", at <= index ? "bg-accent" : "bg-line")}
        />
      ))}
    </span>
  );
}

/** One step: said to a screen reader when it comes, while the focus stays on the button that brought it. */
function Step({ index }: { index: number }) {
  const { tour } = useWords();
  return (
    <div aria-live="polite" className="flex min-h-44 flex-col gap-3">
      {steps.slice(index, index + 1).map(({ name, Icon }) => (
        <div key={name} className="flex flex-col gap-3">
          <span className="flex items-center gap-4">
            <span className="bg-accent-tint text-accent flex size-10 items-center justify-center rounded-lg">
              <Icon aria-hidden className="size-5" />
            </span>
            <span className="text-soft text-xs tabular-nums">
              {fill(tour.step, { step: index + 1, count: steps.length })}
            </span>
          </span>
          <h3 className="text-lg font-semibold tracking-tight">{tour.steps[name].title}</h3>
          <p className="text-soft text-sm leading-relaxed text-pretty">{tour.steps[name].text}</p>
        </div>
      ))}
    </div>
  );
}

/** What Lintel is for, in five steps that can be left at any time; the arrow keys walk through them too. */
export function Tour({ onEnd }: { onEnd: () => void }) {
  const { tour } = useWords();
  const [index, setIndex] = useState(0);
  const move = (step: number) => setIndex((before) => Math.min(last, Math.max(0, before + step)));
  const press = ({ key }: KeyboardEvent) => {
    if (key === "ArrowRight") move(1);
    if (key === "ArrowLeft") move(-1);
  };
  return (
    <Dialog defaultOpen onOpenChange={(isOpen) => !isOpen && onEnd()}>
      <DialogContent title={tour.title} onKeyDown={press}>
        <Step index={index} />
        <footer className="flex flex-wrap items-center gap-2">
          <Progress index={index} />
          <span className="ml-auto flex gap-2">
            {index < last && (
              <Button variant="ghost" onClick={onEnd}>
                {tour.skip}
              </Button>
            )}
            <Button aria-disabled={index === 0} onClick={() => move(-1)}>
              {tour.back}
            </Button>
            <Button variant="primary" onClick={() => (index === last ? onEnd() : move(1))}>
              {index === last ? tour.done : tour.next}
            </Button>
          </span>
        </footer>
      </DialogContent>
    </Dialog>
  );
}
