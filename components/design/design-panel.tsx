"use client";

import { type MouseEvent, memo, type ReactNode, Suspense, useState } from "react";
import { flushSync } from "react-dom";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import { ChecksPane } from "./checks/checks-pane";
import { useChecks } from "./checks/use-checks";
import type { VersionedDesign } from "./derive-design";
import { DesignDocument } from "./design-document";
import { DesignTitle } from "./design-title";
import { type DesignVersionSummary, VersionList } from "./version-list";

interface DesignPanelProps extends VersionedDesign {
  versions: readonly DesignVersionSummary[];
  isWriting: boolean;
  /** Share, export: what can be done with the design. */
  actions: ReactNode;
}

/** Drawn again only when the design changes, not with every word of the chat. */
const Document = memo(DesignDocument);

const scrolling =
  "min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 focus-visible:-outline-offset-2 xl:px-7";

export function DesignPanel({ design, version, versions, isWriting, actions }: DesignPanelProps) {
  const [tab, setTab] = useState("document");
  const report = useChecks(design, isWriting);
  /** A link to an item needs the document to be there before the browser looks for the place. */
  const openDocument = ({ target }: MouseEvent) => {
    if (target instanceof Element && target.closest("a[href^='#']")) flushSync(() => setTab("document"));
  };
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
            <TabsTrigger value="checks">
              Checks
              <span className="text-faint text-xs font-normal tabular-nums">
                {report?.findings.length || ""}
              </span>
            </TabsTrigger>
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
      <TabsContent value="checks" className={scrolling} onClick={openDocument}>
        <ChecksPane report={report} />
      </TabsContent>
      <TabsContent value="versions" className={scrolling}>
        <VersionList versions={versions} />
      </TabsContent>
    </Tabs>
  );
}
