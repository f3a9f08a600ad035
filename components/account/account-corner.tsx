"use client";

import { lazy, Suspense } from "react";
import type { Person } from "./account-menu";

const AccountMenu = lazy(() => import("./account-menu").then((file) => ({ default: file.AccountMenu })));

/** The menu is in the server's page at once; its script comes after what the composer needs. */
export function AccountCorner({ person }: { person: Person | null }) {
  return (
    <Suspense fallback={<div className="h-12" />}>
      <AccountMenu person={person} />
    </Suspense>
  );
}
