"use client";

import type { ComponentProps } from "react";
import { useIsLive } from "./use-is-live";

/**
 * A button that acts by script. In the server's page it is disabled until the script runs, so that the click of a
 * reader on a slow machine is never lost without a sign; `data-waiting` keeps it from fading in at every load.
 */
export function LiveButton({ type = "button", disabled = false, ...rest }: ComponentProps<"button">) {
  const isLive = useIsLive();
  return (
    <button type={type} disabled={disabled || !isLive} data-waiting={isLive ? undefined : ""} {...rest} />
  );
}
