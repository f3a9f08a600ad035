"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { LiveButton } from "@/components/ui/live-button";
import type { Figure } from "@/lib/numbers/figure";
import { writeFigure } from "@/lib/numbers/write-figure";
import { DerivationBody } from "./derivation-body";

interface NamedFigure {
  name: string;
  figure: Figure;
}

const OpenContext = createContext<(shown: NamedFigure) => void>(() => undefined);

/** Where the derivation of any number inside it opens. */
export function DerivationRoot({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<NamedFigure | null>(null);
  return (
    <OpenContext value={setShown}>
      {children}
      <Dialog open={shown !== null} onOpenChange={(isOpen) => isOpen || setShown(null)}>
        {shown && (
          <DialogContent title={shown.name} description={writeFigure(shown.figure)}>
            <DerivationBody figure={shown.figure} />
          </DialogContent>
        )}
      </Dialog>
    </OpenContext>
  );
}

interface FigureValueProps extends NamedFigure {
  children?: ReactNode;
}

/** A number that opens its derivation: formula, inputs, and on whose word each of them rests. */
export function FigureValue({ name, figure, children }: FigureValueProps) {
  const open = useContext(OpenContext);
  const value = writeFigure(figure);
  return (
    <LiveButton
      aria-label={`${name}: ${value}, show how`}
      aria-haspopup="dialog"
      className="decoration-edge hover:decoration-ink rounded-sm text-left tabular-nums underline decoration-dotted underline-offset-4"
      onClick={() => open({ name, figure })}
    >
      {children ?? <span className={figure.isKnown ? "whitespace-nowrap" : "text-faint"}>{value}</span>}
    </LiveButton>
  );
}
