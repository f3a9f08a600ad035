import type { Capability } from "@/lib/catalogue/capability";
import { assumedPeakPerSecond, type Facts } from "./facts";
import { findTechnology } from "./known-names";
import type { Understanding } from "./understanding";

export interface KnownNumber {
  value: number;
  basis: "stated" | "assumed" | "computed";
}

/** What the decisions about a system depend on. */
export interface SystemFacts {
  understanding: Understanding;
  services: readonly Capability[];
  /** Opens and confirms the workflow across services. */
  leader: Capability | null;
  /** Take part in that workflow beside the leader. */
  participants: readonly Capability[];
  team: KnownNumber;
  peak: KnownNumber;
  language: string;
  database: string;
  platform: string | null;
}

const known = (value: number | undefined, assumed: number): KnownNumber =>
  value === undefined ? { value: assumed, basis: "assumed" } : { value, basis: "stated" };

function findPeak({ peakPerSecond, isPeakComputed }: Facts): KnownNumber {
  const peak = known(peakPerSecond, assumedPeakPerSecond);
  return isPeakComputed ? { ...peak, basis: "computed" } : peak;
}

const leaders = ["orders", "bookings", "approvals", "subscriptions"];

export function findSystemFacts(understanding: Understanding): SystemFacts {
  const { facts, named, implied } = understanding;
  const services = [...named, ...implied];
  const leader = leaders.flatMap((id) => services.find((service) => service.id === id) ?? [])[0] ?? null;
  const participants = leader ? services.filter(({ id, steps }) => steps && id !== leader.id) : [];
  return {
    understanding,
    services,
    leader,
    participants,
    team: known(facts.teamSize, 10),
    peak: findPeak(facts),
    language: findTechnology(facts.technologies, "language") ?? "TypeScript on Node.js",
    database: findTechnology(facts.technologies, "database") ?? "PostgreSQL",
    platform: findTechnology(facts.technologies, "platform"),
  };
}

/** A number with where it comes from, as the document says it: "100 (assumed)". */
export const say = ({ value, basis }: KnownNumber): string =>
  `${Number(value.toPrecision(3)).toLocaleString("en-US")} (${basis})`;
