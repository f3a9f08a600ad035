"use client";

import { Ellipsis, Pencil, Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";

export function ThreadMenu({
  title,
  onChoose,
}: {
  title: string;
  onChoose: (task: "rename" | "delete") => void;
}) {
  return (
    <DropdownMenu modal={false}>
      <DropdownMenuTrigger asChild>
        <Button
          variant="ghost"
          size="icon"
          aria-label={`More for “${title}”`}
          className="absolute top-1/2 right-1 -translate-y-1/2 lg:opacity-0 lg:group-hover:opacity-100 lg:focus-visible:opacity-100 lg:data-[state=open]:opacity-100"
        >
          <Ellipsis aria-hidden className="size-4" />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        <DropdownMenuItem onSelect={() => onChoose("rename")}>
          <Pencil aria-hidden className="text-soft size-3.5" />
          Rename
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={() => onChoose("delete")} className="text-danger">
          <Trash2 aria-hidden className="size-3.5" />
          Delete…
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
