"use client";

import { memo, type ReactNode, useEffect, useReducer, useState, useSyncExternalStore } from "react";
import { type Components, defaultRehypePlugins, Streamdown } from "streamdown";
import { useWords } from "@/components/language/language-root";
import { classNames } from "@/components/ui/class-names";
import { Scroller } from "@/components/ui/scroller";
import { CodeBlock } from "./code-block";
import { ExternalLink } from "./external-link";
import { createPacer } from "./pace-text";
import { createSplitter, isTiedTogether } from "./split-passages";

const plain = Object.fromEntries(
  [
    ..."p h1 h2 h3 h4 h5 h6 ul ol li blockquote hr strong em del sup sub".split(" "),
    ..."thead tbody tr th td section".split(" "),
  ].map((tag) => [tag, tag]),
) as Components;

function Table({ children }: { children: ReactNode }) {
  const { ui } = useWords();
  return (
    <Scroller as="figure" label={ui.table} className="overflow-x-auto">
      <table>{children}</table>
    </Scroller>
  );
}

/** Streamdown's own elements bring styles and controls of their own; ours are plain and styled by `prose`. */
const components: Components = {
  ...plain,
  a: ({ href, children }) => <ExternalLink href={href}>{children}</ExternalLink>,
  img: ({ src, alt }) => (
    <ExternalLink href={typeof src === "string" ? src : undefined}>{alt || "image"}</ExternalLink>
  ),
  pre: ({ children }) => <CodeBlock>{children}</CodeBlock>,
  code: "code",
  input: ({ checked }) => (
    <input type="checkbox" checked={checked ?? false} disabled aria-label={checked ? "done" : "not done"} />
  ),
  table: ({ children }) => <Table>{children}</Table>,
};

/** Where prose stands below a heading of level 3, its own headings go on from there. */
const componentsBelow: Components = {
  ...components,
  h1: "h4",
  h2: "h4",
  h3: "h5",
  h4: "h6",
  h5: "h6",
  h6: "h6",
};

/** Without the raw plugin HTML is shown as the text it is; sanitizing takes dangerous addresses away. */
const rehypePlugins = defaultRehypePlugins.sanitize ? [defaultRehypePlugins.sanitize] : [];

export interface MarkdownProps {
  text: string;
  /** Still arriving: half-written markup is completed, and only the last block is parsed again. */
  isStreaming?: boolean;
  /** Stands in a section of a document, below its heading. */
  isInSection?: boolean;
  className?: string;
}

interface PassageProps {
  text: string;
  isStreaming: boolean;
  isInSection: boolean;
  /** Nothing comes to it any more. */
  isFinished: boolean;
  /** Something stands above it. */
  isFurther: boolean;
}

/** Drawn block by block where it has come so: what a reader may have selected isn't made anew at the end. */
const Passage = memo(function Passage(props: PassageProps) {
  const { text, isStreaming, isInSection, isFinished, isFurther } = props;
  const [hasStreamed] = useState(isStreaming);
  const isInBlocks = isStreaming || (hasStreamed && !isTiedTogether(text));
  return (
    <Streamdown
      mode={isInBlocks ? "streaming" : "static"}
      isAnimating={isStreaming}
      parseIncompleteMarkdown={isStreaming}
      components={isInSection ? componentsBelow : components}
      rehypePlugins={rehypePlugins}
      className={classNames(
        "prose passage-height space-y-0",
        isFurther && "prose-further",
        isFinished && "deferred-passage",
      )}
    >
      {text}
    </Streamdown>
  );
});

const watchNothing = () => () => undefined;

/** Not as long as the page that came from the server is taken over as it stands. */
const useIsNew = () =>
  useSyncExternalStore(
    watchNothing,
    () => true,
    () => false,
  );

/** Characters that take so long to draw that the page would not answer meanwhile. */
const long = 20_000;

/**
 * What of a text can be drawn now; more follows with the next frames, between which keys are answered. `rest` is what
 * had come before anything could be drawn: it was there as plain text and stays so until its turn comes.
 */
function usePacedText(text: string, isStreaming: boolean): { shown: string; rest: string } {
  const isNew = useIsNew();
  const [first] = useState(text);
  const [pace] = useState(() => createPacer(isNew && (isStreaming || text.length > long)));
  const [, drawOn] = useReducer((frames: number) => frames + 1, 0);
  const shown = pace(text);
  const isBehind = shown.length < text.length;
  useEffect(() => {
    if (!isBehind) return;
    const frame = requestAnimationFrame(drawOn);
    return () => cancelAnimationFrame(frame);
  });
  const rest = isBehind && text.startsWith(first) ? first.slice(shown.length) : "";
  return { shown, rest };
}

/**
 * Markdown from a model: nothing in it can make the browser fetch, run or leave the page by itself. A long one is
 * drawn in passages, so that what is finished costs nothing while more comes, or while it is far from the reader.
 */
export function RenderedMarkdown({
  text,
  isStreaming = false,
  isInSection = false,
  className,
}: MarkdownProps) {
  const [split] = useState(createSplitter);
  const { shown, rest } = usePacedText(text, isStreaming);
  const passages = split(shown);
  const last = passages.at(-1);
  const isGrowing = isStreaming || shown.length < text.length;
  return (
    <div className={className}>
      {passages.map((passage) => (
        <Passage
          key={passage.from}
          text={passage.text}
          isStreaming={isGrowing && passage === last}
          isInSection={isInSection}
          isFinished={passage !== last}
          isFurther={passage.from > 0}
        />
      ))}
      {rest && <p className="break-words whitespace-pre-wrap">{rest}</p>}
    </div>
  );
}
