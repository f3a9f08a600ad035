"use client";

import { lazy, type MouseEvent, memo, type ReactNode, Suspense, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { useWords } from "@/components/language/language-root";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import { itemOf } from "./anchor";
import { ChecksPane } from "./checks/checks-pane";
import { useChecks } from "./checks/use-checks";
import type { VersionedDesign } from "./derive-design";
import { DesignDocument } from "./design-document";
import { type DesignEditing, DesignEditingContext } from "./design-editing";
import { useDesignTabs } from "./design-tabs";
import { DesignTitle } from "./design-title";
import { MarkedItem } from "./marked-item";
import type { ModelDraft } from "./model-draft";
import type { SavedVersion } from "./saved-version";
import type { DesignVersionSummary } from "./version-list";
import { VersionsPanel } from "./versions-panel";

/** Mermaid and the layout are loaded by whoever looks at a diagram. */
const Diagrams = lazy(() =>
  import("@/components/diagram/diagram-panel").then((file) => ({ default: file.DiagramPanel })),
);

const Numbers = lazy(() =>
  import("@/components/numbers/numbers-panel").then((file) => ({ default: file.NumbersPanel })),
);

interface DesignPanelProps extends VersionedDesign {
  /** The design without what is only arriving. */
  settled: VersionedDesign;
  threadId: string;
  versions: readonly DesignVersionSummary[];
  /** The messages of the conversation beside it. */
  messageIds: ReadonlySet<string>;
  onSaved: (saved: SavedVersion) => void;
  ask: DesignEditing["ask"];
  isWriting: boolean;
  /** Share, export: what can be done with the design. */
  actions: ReactNode;
}

/** The editor is large, and few open it. */
const ModelPanel = lazy(() => import("./model-panel").then((file) => ({ default: file.ModelPanel })));

/** Drawn again only when the design changes, not with every word of the chat. */
const Document = memo(DesignDocument);

/** Holds what is placed by itself, such as words for a screen reader: else the panes around it could be scrolled away. */
const scrolling =
  "relative min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 focus-visible:-outline-offset-2 xl:px-7 print:overflow-visible print:px-0";

type PanelHeadProps = Pick<DesignPanelProps, "design" | "version" | "versions" | "isWriting" | "actions"> & {
  report: ReturnType<typeof useChecks>;
};

function PanelHead({ design, version, versions, isWriting, actions, report }: PanelHeadProps) {
  const words = useWords().design;
  return (
    <header className="flex flex-col gap-3 border-b px-5 pt-4 xl:px-7">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3">
        <DesignTitle design={design} version={version} heading="h2" />
        <div className="flex gap-2 print:hidden">{actions}</div>
      </div>
      <div className="flex items-center justify-between gap-4 print:hidden">
        <TabsList aria-label={words.design}>
          <TabsTrigger value="document">{words.tabs.document}</TabsTrigger>
          <TabsTrigger value="diagrams">{words.tabs.diagrams}</TabsTrigger>
          <TabsTrigger value="checks">
            {words.tabs.checks}
            <span className="text-faint text-xs font-normal tabular-nums">
              {(report !== "failed" && report?.findings.length) || ""}
            </span>
          </TabsTrigger>
          <TabsTrigger value="numbers">{words.tabs.numbers}</TabsTrigger>
          <TabsTrigger value="model">{words.tabs.model}</TabsTrigger>
          <TabsTrigger value="versions">
            {words.tabs.versions}
            <span className="text-faint text-xs font-normal tabular-nums">{versions.length || ""}</span>
          </TabsTrigger>
        </TabsList>
        {isWriting && (
          <span className="text-soft flex items-center gap-2 text-xs">
            <span aria-hidden className="animate-pulse-soft bg-accent size-2 rounded-full" />
            {words.beingWritten}
          </span>
        )}
      </div>
    </header>
  );
}

export function DesignPanel(props: DesignPanelProps) {
  const { design, threadId, versions, settled, messageIds, onSaved, ask, isWriting } = props;
  const editing = useMemo(
    () => ({ threadId, settled, isWriting, onSaved, ask }),
    [threadId, settled, isWriting, onSaved, ask],
  );
  const tabs = useDesignTabs();
  const isReading = tabs === null || tabs.tab === "document";
  const words = useWords().design;
  const report = useChecks(design, isWriting);
  const [draft, keepDraft] = useState<ModelDraft | null>(null);
  /** A link to an item needs the document to be there before the browser looks for the place. */
  const openDocument = () => flushSync(() => tabs?.showTab("document"));
  const followLink = ({ target }: MouseEvent) => {
    const link = target instanceof Element && target.closest("a[href^='#']");
    if (link) flushSync(() => tabs?.showItem("document", itemOf(link)));
  };
  return (
    <DesignEditingContext value={editing}>
      <Tabs
        {...(tabs ? { value: tabs.tab, onValueChange: tabs.showTab } : { defaultValue: "document" })}
        className="flex min-h-0 flex-1 flex-col"
      >
        <PanelHead {...props} report={report} />
        {/* Kept while another tab is looked at: making a long document anew takes seconds. */}
        <TabsContent
          value="document"
          {...(tabs && { forceMount: true, hidden: !isReading })}
          className={scrolling}
        >
          <Suspense>
            <Document design={design} />
            {isReading && <MarkedItem />}
          </Suspense>
        </TabsContent>
        <TabsContent lang="en" value="diagrams" className={scrolling}>
          <Suspense>
            <Diagrams design={design} onOpenItem={openDocument} />
          </Suspense>
        </TabsContent>
        <TabsContent lang="en" value="checks" className={scrolling} onClick={followLink}>
          <ChecksPane report={report} design={design} />
        </TabsContent>
        <TabsContent lang="en" value="numbers" className={scrolling} onClick={followLink}>
          <Suspense fallback={<p className="text-faint py-7 text-sm">{words.computing}</p>}>
            <Numbers design={design} />
          </Suspense>
        </TabsContent>
        <TabsContent lang="en" value="model" className={scrolling}>
          <Suspense fallback={<p className="text-faint py-7 text-sm">{words.openingEditor}</p>}>
            <ModelPanel editing={editing} draft={draft} keepDraft={keepDraft} />
          </Suspense>
        </TabsContent>
        <TabsContent lang="en" value="versions" className={scrolling}>
          <VersionsPanel editing={editing} versions={versions} messageIds={messageIds} />
        </TabsContent>
      </Tabs>
    </DesignEditingContext>
  );
}
