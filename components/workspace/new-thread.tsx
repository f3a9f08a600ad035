"use client";

import { usePathname } from "next/navigation";
import { type ComponentProps, useState } from "react";
import { openUnbegun } from "@/components/chat/unbegun-thread";
import { ThreadWorkspace } from "./thread-workspace";

/**
 * The first page. A thread that begins here takes the address over without a load, and the router keeps the page;
 * so each return to the address makes room for another thread.
 */
export function NewThread({ threadId, ...props }: ComponentProps<typeof ThreadWorkspace>) {
  const pathname = usePathname();
  const [visit, setVisit] = useState({ pathname, threadId });
  if (visit.pathname !== pathname)
    setVisit({ pathname, threadId: pathname === "/" ? crypto.randomUUID() : visit.threadId });
  // Before the composer inside asks what was being written; only a browser ever does.
  if (pathname === "/") openUnbegun(visit.threadId);
  return <ThreadWorkspace key={visit.threadId} threadId={visit.threadId} {...props} />;
}
