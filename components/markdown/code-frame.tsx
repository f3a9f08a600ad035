"use client";

import { useWords } from "@/components/language/language-root";
import { Scroller } from "@/components/ui/scroller";
import { CopyButton } from "./copy-button";

export function CodeFrame({ language, code }: { language: string; code: string }) {
  const { ui } = useWords();
  return (
    <figure className="bg-sunken overflow-hidden rounded-lg border">
      <figcaption className="text-soft flex h-9 items-center justify-between border-b pr-1 pl-3 text-xs">
        <span className="font-mono">{language || "text"}</span>
        <CopyButton text={code} label={ui.copy} />
      </figcaption>
      <Scroller as="figure" label={ui.code} className="overflow-x-auto">
        <pre className="w-fit p-3 font-mono text-xs leading-relaxed">
          <code>{code}</code>
        </pre>
      </Scroller>
    </figure>
  );
}
