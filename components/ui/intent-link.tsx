"use client";

import Link, { type LinkProps } from "next/link";
import { useState } from "react";

type IntentLinkProps<Route> = Omit<LinkProps<unknown>, "href" | "prefetch"> & {
  href: LinkProps<Route>["href"];
  /** How much is fetched beforehand: the frame of a page that changes, or all of one that doesn't. */
  fetches: "frame" | "page";
};

const wanted = { frame: null, page: true } as const;

/** A link whose page is on its way as soon as someone points at it, reaches it by key, or touches it. */
export function IntentLink<Route>({ fetches, onPointerEnter, onFocus, ...rest }: IntentLinkProps<Route>) {
  const [isWanted, setIsWanted] = useState(false);
  return (
    <Link
      {...rest}
      prefetch={isWanted ? wanted[fetches] : false}
      onPointerEnter={(event) => {
        setIsWanted(true);
        onPointerEnter?.(event);
      }}
      onFocus={(event) => {
        setIsWanted(true);
        onFocus?.(event);
      }}
    />
  );
}
