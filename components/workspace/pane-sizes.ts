import { z } from "zod";

/** How wide the panes are on a wide screen; kept in a cookie, so that the server draws them so at once. */
export interface PaneSizes {
  /** The list of threads, in pixels. */
  sidebar: number;
  /** The design's part of what it and the chat have together, in percent. */
  design: number;
}

export const paneLimits = { sidebar: { min: 200, max: 440 }, design: { min: 28, max: 72 } } as const;

export const usualPanes: PaneSizes = { sidebar: 256, design: 50 };

export const paneCookie = "panes";

const within = ({ min, max }: { min: number; max: number }) => z.number().int().min(min).max(max);

const sizesSchema = z.object({ sidebar: within(paneLimits.sidebar), design: within(paneLimits.design) });

export function readPaneSizes(cookie = ""): PaneSizes {
  const [, sidebar, design] = /^(\d+)\.(\d+)$/.exec(cookie) ?? [];
  const read = sizesSchema.safeParse({ sidebar: Number(sidebar), design: Number(design) });
  return read.success ? read.data : usualPanes;
}

export const writePaneSizes = ({ sidebar, design }: PaneSizes) => `${sidebar}.${design}`;

export const limitSize = (pane: keyof PaneSizes, size: number) =>
  Math.round(Math.min(paneLimits[pane].max, Math.max(paneLimits[pane].min, size)));
