"use client";

import { lazy, type MouseEvent, type ReactNode, Suspense, useState } from "react";
import { useIsLive } from "@/components/ui/use-is-live";

const LeaveDialog = lazy(() => import("./leave-dialog").then((file) => ({ default: file.LeaveDialog })));

const webAddress = /^(https?:|mailto:)/i;

interface ExternalLinkProps {
  href: string | undefined;
  children: ReactNode;
}

/**
 * A link that a model wrote: it opens only after the reader has seen the whole address. While no script can ask, it
 * is words, with its address behind them where none ever will.
 */
export function ExternalLink({ href, children }: ExternalLinkProps) {
  const [isAsking, setIsAsking] = useState(false);
  const isLive = useIsLive();
  const askFirst = (event: MouseEvent) => {
    event.preventDefault();
    setIsAsking(true);
  };
  if (href?.startsWith("#")) return <a href={href}>{children}</a>;
  if (!href || !webAddress.test(href)) return <span>{children}</span>;
  if (!isLive)
    return (
      <span>
        {children}
        <noscript> ({href})</noscript>
      </span>
    );
  return (
    <>
      <a
        href={href}
        target="_blank"
        rel="noopener noreferrer nofollow"
        onClick={askFirst}
        // The middle button opens a tab of its own; the right one only a menu.
        onAuxClick={(event) => event.button === 1 && askFirst(event)}
      >
        {children}
      </a>
      {isAsking && (
        <Suspense>
          <LeaveDialog href={href} onClose={() => setIsAsking(false)} />
        </Suspense>
      )}
    </>
  );
}
