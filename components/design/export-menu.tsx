"use client";

import { Download } from "lucide-react";
import { useWords } from "@/components/language/language-root";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuGroup,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { listExportGroups } from "./export-formats";

export function ExportMenu({ threadId }: { threadId: string }) {
  const { design } = useWords();
  return (
    <DropdownMenu modal={false}>
      <DropdownMenuTrigger asChild>
        <Button size="sm">
          <Download aria-hidden className="size-3.5" />
          {design.export}
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent
        align="end"
        className="max-h-(--radix-dropdown-menu-content-available-height) overflow-y-auto"
      >
        {listExportGroups({ hasConversation: true }, design).map(({ title, formats }) => (
          <DropdownMenuGroup key={title} aria-label={title}>
            <DropdownMenuLabel aria-hidden>{title}</DropdownMenuLabel>
            {formats.map(({ name, label, hint }) => (
              <DropdownMenuItem key={name} asChild>
                <a href={`/api/threads/${threadId}/export/${name}`} download>
                  {label}
                  <span className="text-soft ml-auto pl-6 text-xs">{hint}</span>
                </a>
              </DropdownMenuItem>
            ))}
          </DropdownMenuGroup>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
