"use client";

import { lazy } from "react";
import type { MarkdownProps } from "./rendered-markdown";

const load = () => import("./rendered-markdown").then((file) => ({ default: file.RenderedMarkdown }));
const RenderedMarkdown = lazy(load);

/** Fetches what draws markdown before it is needed; what can't be had now is fetched again then. */
export const preloadMarkdown = (): Promise<unknown> => load().catch(() => null);

/**
 * Markdown from a model. What draws it is large and comes after the page works: a `Suspense` around it shows
 * something meanwhile; without one the server's page is whole, as a reader without scripts needs it.
 */
export function Markdown(props: MarkdownProps) {
  return <RenderedMarkdown {...props} />;
}
