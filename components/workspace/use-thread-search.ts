import { useRef, useState } from "react";
import { type FoundThread, searchThreads } from "./search-client";

interface Found {
  query: string;
  results: FoundThread[] | null;
}

/** A query as it is typed, and what was found for it; only the latest answer counts. */
export function useThreadSearch() {
  const [query, setQuery] = useState("");
  const [found, setFound] = useState<Found | null>(null);
  const running = useRef<AbortController>(null);
  const search = async (wanted: string) => {
    setQuery(wanted);
    running.current?.abort();
    if (!wanted.trim()) return setFound(null);
    const control = new AbortController();
    running.current = control;
    const results = await searchThreads(wanted, control.signal);
    if (!control.signal.aborted) setFound({ query: wanted, results });
  };
  return { query, found, search };
}
