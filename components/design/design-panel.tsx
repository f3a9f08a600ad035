"use client";

import { lazy, memo, type ReactNode, Suspense, useState } from "react";
import { flushSync } from "react-dom";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import type { VersionedDesign } from "./derive-design";
import { DesignDocument } from "./design-document";
import { DesignTitle } from "./design-title";
import { type DesignVersionSummary, VersionList } from "./version-list";

/** Mermaid and the layout are loaded by whoever looks at a diagram. */
const Diagrams = lazy(() => import("@/components/diagram/diagram-panel"));

interface DesignPanelProps extends VersionedDesign {
  threadId: string;
  versions: readonly DesignVersionSummary[];
  isWriting: boolean;
  /** Share, export: what can be done with the design. */
  actions: ReactNode;
}

/** Drawn again only when the design changes, not with every word of the chat. */
const Document = memo(DesignDocument);

const scrolling =
  "min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 focus-visible:-outline-offset-2 xl:px-7";

export function DesignPanel(props: DesignPanelProps) {
  const { threadId, design, version, versions, isWriting, actions } = props;
  const [tab, setTab] = useState("document");
  // A link to an item works only once the document that holds the item is there.
  const openDocument = () => flushSync(() => setTab("document"));
  return (
    <Tabs value={tab} onValueChange={setTab} className="flex min-h-0 flex-1 flex-col">
      <header className="flex flex-col gap-3 border-b px-5 pt-4 xl:px-7">
        <div className="flex items-start justify-between gap-4">
          <DesignTitle design={design} version={version} heading="h2" />
          <div className="flex gap-2">{actions}</div>
        </div>
        <div className="flex items-center justify-between">
          <TabsList aria-label="Design">
            <TabsTrigger value="document">Document</TabsTrigger>
            <TabsTrigger value="diagrams">Diagrams</TabsTrigger>
            <TabsTrigger value="versions">
              Versions
              <span className="text-faint text-xs font-normal tabular-nums">{versions.length || ""}</span>
            </TabsTrigger>
          </TabsList>
          {isWriting && (
            <span className="text-soft flex items-center gap-2 text-xs">
              <span aria-hidden className="animate-pulse-soft bg-accent size-2 rounded-full" />
              being written
            </span>
          )}
        </div>
      </header>
      <TabsContent value="document" className={scrolling}>
        <Suspense>
          <Document design={design} />
        </Suspense>
      </TabsContent>
      <TabsContent value="diagrams" className={scrolling}>
        <Suspense>
          <Diagrams design={design} thread={{ id: threadId, version, isWriting }} onOpenItem={openDocument} />
        </Suspense>
      </TabsContent>
      <TabsContent value="versions" className={scrolling}>
        <VersionList versions={versions} />
      </TabsContent>
    </Tabs>
  );
}
