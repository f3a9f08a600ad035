"use client";

import { CopyButton } from "./copy-button";

export function CodeFrame({ language, code }: { language: string; code: string }) {
  return (
    <figure className="bg-sunken overflow-hidden rounded-lg border">
      <figcaption className="text-soft flex h-9 items-center justify-between border-b pr-1 pl-3 text-xs">
        <span className="font-mono">{language || "text"}</span>
        <CopyButton text={code} label="Copy" />
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0} className="overflow-x-auto p-3 font-mono text-xs leading-relaxed">
        <code>{code}</code>
      </pre>
    </figure>
  );
}
