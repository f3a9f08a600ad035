"use client";

import type { Design } from "@/lib/design/schema";
import type { Flip } from "@/lib/numbers/sensitivity/find-flips";
import { useWorker } from "./use-worker";

const open = () => new Worker(new URL("./flips-worker.ts", import.meta.url));

/** What turns a verdict of a design. */
export const useFlips = (design: Design) => useWorker<Design, readonly Flip[]>(open, design);
