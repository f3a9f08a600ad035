"use client";

import { useEffect } from "react";
import { ensureGuestSession } from "./guest-session";

/** Opens a guest session for a visitor who has none, so that the first message needn't wait for it. */
export function GuestOpener() {
  useEffect(() => {
    // A failure here is no news yet: sending a message tries again and says so.
    ensureGuestSession().catch(() => undefined);
  }, []);
  return null;
}
