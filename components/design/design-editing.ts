"use client";

import { createContext, useContext } from "react";
import type { VersionedDesign } from "./derive-design";
import type { SavedVersion } from "./saved-version";

/** A thread whose design may be changed on this page. */
export interface DesignEditing {
  threadId: string;
  /** The design as it is saved; what is only arriving can't be edited. */
  settled: VersionedDesign;
  /** The consultant is at it; a change would only meet a conflict. */
  isWriting: boolean;
  onSaved: (saved: SavedVersion) => void;
  /** Sends a message to the consultant; null while an answer is on its way. */
  ask: ((text: string) => Promise<void>) | null;
}

export const DesignEditingContext = createContext<DesignEditing | null>(null);

/** The design that may be changed; null where it is only read, as on a shared page. */
export const useDesignEditing = () => useContext(DesignEditingContext);
