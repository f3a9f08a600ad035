"use client";

import { Download } from "lucide-react";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";

const formats = [
  { name: "markdown", label: "Design", hint: "Markdown" },
  { name: "transcript", label: "Conversation", hint: "Transcript" },
  { name: "yaml", label: "Model", hint: "YAML" },
  { name: "mermaid", label: "Diagrams", hint: "Mermaid" },
  { name: "openapi", label: "Interfaces", hint: "OpenAPI" },
  { name: "asyncapi", label: "Channels", hint: "AsyncAPI" },
  { name: "json-schema", label: "Schemas", hint: "JSON Schema" },
  { name: "madr", label: "Decisions", hint: "MADR" },
  { name: "structurizr", label: "Components", hint: "Structurizr" },
  { name: "likec4", label: "Components", hint: "LikeC4" },
  { name: "bundle", label: "All of the design", hint: "Zip" },
];

export function ExportMenu({ threadId }: { threadId: string }) {
  return (
    <DropdownMenu modal={false}>
      <DropdownMenuTrigger asChild>
        <Button size="sm">
          <Download aria-hidden className="size-3.5" />
          Export
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        {formats.map(({ name, label, hint }) => (
          <DropdownMenuItem key={name} asChild>
            <a href={`/api/threads/${threadId}/export/${name}`} download>
              {label}
              <span className="text-soft ml-auto pl-6 text-xs">{hint}</span>
            </a>
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
