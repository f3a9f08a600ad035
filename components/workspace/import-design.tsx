"use client";

import { FileUp } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { type BeginProblem, beginThread } from "./begin-thread";

const shownDetails = 8;

function Problem({ problem: { message, details } }: { problem: BeginProblem }) {
  const more = details.length - shownDetails;
  return (
    <div role="alert" className="bg-danger-tint text-danger flex flex-col gap-1 rounded-md px-3 py-2 text-xs">
      <p className="font-medium">{message}</p>
      {details.slice(0, shownDetails).map((detail) => (
        <p key={detail} className="break-words">
          {detail}
        </p>
      ))}
      {more > 0 && <p>… and {more} more.</p>}
    </div>
  );
}

/** Begins a thread with a design from a file: the YAML of the model, or a bundle. */
export function ImportDesign() {
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<BeginProblem | null>(null);
  const [isReading, setIsReading] = useState(false);
  const read = async (file: File | undefined) => {
    if (!file) return;
    setIsReading(true);
    setProblem(await beginThread("/api/threads/import", file));
    setIsReading(false);
  };
  return (
    <div className="flex flex-col gap-2">
      <input
        ref={input}
        type="file"
        accept=".yaml,.yml,.zip"
        aria-label="Design to import"
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
        className="w-full justify-start px-3"
      >
        <FileUp aria-hidden className="size-4" />
        {isReading ? "Reading…" : "Import a design"}
      </Button>
      {problem && <Problem problem={problem} />}
    </div>
  );
}
