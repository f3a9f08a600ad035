"use client";

import { FileUp } from "lucide-react";
import { useRef, useState } from "react";
import { useCommands } from "@/components/command/commands";
import { fill } from "@/components/language/fill";
import { useWords } from "@/components/language/language-root";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { type BeginProblem, beginThread } from "./begin-thread";
import { usePane } from "./pane";

const shownDetails = 8;

function Problem({ problem: { message, details } }: { problem: BeginProblem }) {
  const { workspace } = useWords();
  const more = details.length - shownDetails;
  return (
    <div role="alert" className="bg-danger-tint text-danger flex flex-col gap-1 rounded-md px-3 py-2 text-xs">
      <p className="font-medium">{message}</p>
      {details.slice(0, shownDetails).map((detail) => (
        <p key={detail} className="break-words">
          {detail}
        </p>
      ))}
      {more > 0 && <p>{fill(workspace.moreProblems, { count: more })}</p>}
    </div>
  );
}

/** Begins a thread with a design from a file, picked or dropped: the YAML of the model, or a bundle. */
export function ImportDesign() {
  const { workspace } = useWords();
  const panes = usePane();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<BeginProblem | null>(null);
  const [isReading, setIsReading] = useState(false);
  const [isOver, setIsOver] = useState(false);
  const read = async (file: File | undefined) => {
    if (!file) return;
    setIsReading(true);
    setProblem(await beginThread("/api/threads/import", workspace, file));
    setIsReading(false);
  };
  useCommands(() => [
    {
      id: "import",
      label: workspace.importDesign,
      group: "Go to",
      run: () => {
        panes?.showPane("threads");
        input.current?.click();
      },
    },
  ]);
  return (
    <div className="flex flex-col gap-2">
      <input
        ref={input}
        type="file"
        accept=".yaml,.yml,.zip"
        aria-label={workspace.designToImport}
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = "";
          return read(file);
        }}
      />
      <Button
        variant="ghost"
        disabled={isReading}
        onClick={() => input.current?.click()}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          return read(event.dataTransfer.files[0]);
        }}
        className={classNames("w-full justify-start px-3", isOver && "bg-hover ring-2 ring-accent")}
      >
        <FileUp aria-hidden className="size-4" />
        {isReading && workspace.reading}
        {!isReading && (isOver ? workspace.dropHere : workspace.importDesign)}
      </Button>
      {problem && <Problem problem={problem} />}
    </div>
  );
}
