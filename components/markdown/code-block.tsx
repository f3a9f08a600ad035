"use client";

import { Children, isValidElement, lazy, type ReactNode, Suspense } from "react";
import { useIsCodeFenceIncomplete } from "streamdown";
import { CodeFrame } from "./code-frame";

const MermaidDiagram = lazy(() =>
  import("./mermaid-diagram").then((file) => ({ default: file.MermaidDiagram })),
);

interface CodeProps {
  className?: string;
  children?: ReactNode;
}

function textOf(node: ReactNode): string {
  return Children.toArray(node)
    .map((child) => {
      if (typeof child === "string") return child;
      return isValidElement<CodeProps>(child) ? textOf(child.props.children) : "";
    })
    .join("");
}

/** A fenced block: `pre` around one `code`. A diagram is drawn only once its block is complete. */
export function CodeBlock({ children }: { children?: ReactNode }) {
  const isIncomplete = useIsCodeFenceIncomplete();
  const className = isValidElement<CodeProps>(children) ? children.props.className : undefined;
  const language = /language-([\w+#.-]+)/.exec(className ?? "")?.[1] ?? "";
  const code = textOf(children).replace(/\n$/, "");
  const source = <CodeFrame language={language} code={code} />;
  if (language !== "mermaid" || isIncomplete) return source;
  return (
    <Suspense fallback={source}>
      <MermaidDiagram source={code} />
    </Suspense>
  );
}
