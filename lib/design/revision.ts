import type { DesignError } from "./design-error";
import type { Design } from "./schema";

/** What became of a patch: a new version, with the design that it was applied to, or every error. */
export type Revision =
  | { accepted: true; version: number; base: Design; design: Design; summary: string }
  | { accepted: false; errors: DesignError[] };
