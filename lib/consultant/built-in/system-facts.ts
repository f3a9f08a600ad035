import type { Capability } from "@/lib/catalogue/capability";
import { assumedPeakPerSecond, type Facts } from "./facts";
import { chooseTechnology } from "./known-names";
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

/** What other workflows are part of leads first; a run of what recurs leads last. */
const chiefs = ["orders", "bookings"];
const lastly = ["approvals", "subscriptions"];

function findLeader(services: readonly Capability[]): Capability | null {
  const leaders = services.filter(({ leads }) => leads);
  const rank = ({ id }: Capability) => {
    if (lastly.includes(id)) return 2 + lastly.indexOf(id);
    return chiefs.includes(id) ? chiefs.indexOf(id) / 10 : 1;
  };
  return [...leaders].sort((first, second) => rank(first) - rank(second))[0] ?? null;
}

export function findSystemFacts(understanding: Understanding): SystemFacts {
  const { facts, named, implied } = understanding;
  const services = [...named, ...implied];
  const leader = findLeader(services);
  const participants = leader ? services.filter(({ id, steps }) => steps && id !== leader.id) : [];
  return {
    understanding,
    services,
    leader,
    participants,
    team: known(facts.teamSize, 10),
    peak: findPeak(facts),
    language: chooseTechnology(facts, "language")?.name ?? "TypeScript on Node.js",
    database: chooseTechnology(facts, "database")?.name ?? "PostgreSQL",
    platform: chooseTechnology(facts, "platform")?.name ?? null,
  };
}

/** A number with where it comes from, as the document says it: "100 (assumed)". */
export const say = ({ value, basis }: KnownNumber): string =>
  `${Number(value.toPrecision(3)).toLocaleString("en-US")} (${basis})`;
