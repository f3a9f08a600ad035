"use client";

import { Code, Workflow } from "lucide-react";
import { use, useState, useSyncExternalStore } from "react";
import { type ColorScheme, readColorScheme, subscribeToColorScheme } from "@/components/account/color-scheme";
import { useWords } from "@/components/language/language-root";
import { Button } from "@/components/ui/button";
import { Scroller } from "@/components/ui/scroller";
import { CodeFrame } from "./code-frame";
import { drawDiagram } from "./draw-diagram";

/** Smaller, its text can't be read: a drawing that needs more room than there is scrolls. */
const leastScale = 0.75;

const noScheme = () => null;

/** Once, when it is there; a drawing that fits has nowhere to go. */
function showMiddle(frame: HTMLElement | null) {
  if (frame) frame.scrollLeft = (frame.scrollWidth - frame.clientWidth) / 2;
}

/** States begin in the middle of their drawing, all else on the left. */
const beginsInTheMiddle = (source: string) => source.startsWith("stateDiagram");

function Drawn({ source, scheme }: { source: string; scheme: ColorScheme }) {
  const { ui } = useWords();
  const [showsSource, setShowsSource] = useState(false);
  const drawing = use(drawDiagram(source, scheme));
  if (!drawing.drawn)
    return (
      <div className="flex flex-col gap-2">
        <div className="border-warning/30 bg-warning-tint rounded-lg border px-3 py-2 text-sm">
          <p className="font-medium">{ui.noDiagram}</p>
          <pre className="text-soft mt-1 overflow-x-auto font-mono text-xs whitespace-pre-wrap">
            {drawing.reason}
          </pre>
        </div>
        <CodeFrame language="mermaid" code={source} />
      </div>
    );
  return (
    <div className="flex flex-col gap-1">
      {showsSource ? (
        <CodeFrame language="mermaid" code={source} />
      ) : (
        <Scroller
          as="figure"
          key={source}
          ref={beginsInTheMiddle(source) ? showMiddle : undefined}
          label={ui.diagram}
          className="bg-surface overflow-x-auto rounded-lg border p-4"
        >
          {/* biome-ignore lint/performance/noImgElement: next/image resizes what has an address on a server; this picture was drawn here */}
          <img
            src={drawing.address}
            alt={ui.diagram}
            {...drawing.size}
            style={drawing.size ? { minWidth: drawing.size.width * leastScale } : undefined}
            className="mx-auto h-auto max-w-full"
          />
        </Scroller>
      )}
      <Button variant="ghost" size="sm" className="self-end" onClick={() => setShowsSource(!showsSource)}>
        {showsSource ? (
          <Workflow aria-hidden className="size-3.5" />
        ) : (
          <Code aria-hidden className="size-3.5" />
        )}
        {showsSource ? ui.showDiagram : ui.showSource}
      </Button>
    </div>
  );
}

export function MermaidDiagram({ source }: { source: string }) {
  const scheme = useSyncExternalStore(subscribeToColorScheme, readColorScheme, noScheme);
  if (!scheme) return <CodeFrame language="mermaid" code={source} />;
  return <Drawn source={source} scheme={scheme} />;
}
