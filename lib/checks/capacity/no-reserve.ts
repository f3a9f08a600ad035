import type { Component } from "@/lib/design/schema";
import type { ComponentLoad } from "@/lib/numbers/component-load";
import { type Figure, formatShare } from "@/lib/numbers/figure";
import { nameOf } from "../describe";
import { explainFigure, knownValue } from "../figures";
import type { Draft } from "../finding";
import type { Rule } from "../rule";
import { patchReplicas, replicasOf } from "./replica-fix";

const leftAfterZone = (replicas: number, zones: number) => replicas - Math.ceil(replicas / zones);

/** The least replicas of which enough are left without one, or without a zone. */
function countNeeded(busy: number, zones: number | undefined): number {
  let count = Math.floor(busy) + 2;
  while (zones !== undefined && zones > 1 && leftAfterZone(count, zones) <= busy) count += 1;
  return count;
}

/** What scales has scaled before the loss, where its least replicas don't bear the peak anyway. */
function chooseLosses(component: Component, load: ComponentLoad): { what: string; figure: Figure }[] {
  const busy = knownValue(load.utilisation);
  const scaled = knownValue(load.scaledUtilisation);
  if (busy === undefined || scaled === undefined || scaled >= 1 || (busy >= 1 && scaled < busy)) return [];
  const { least } = replicasOf(component);
  if (least < 2) return [];
  return [
    { what: "replica", figure: load.afterReplicaLoss },
    { what: "zone", figure: load.afterZoneLoss },
  ];
}

function judge(component: Component, load: ComponentLoad): Draft[] {
  const [loss] = chooseLosses(component, load).filter(({ figure }) => (knownValue(figure) ?? 0) >= 1);
  if (!loss?.figure.isKnown) return [];
  const { least } = replicasOf(component);
  const needed = countNeeded((knownValue(load.utilisation) ?? 0) * least, component.zones);
  return [
    {
      targets: [component.id],
      path: `components.${component.id}.replicas`,
      message: `Without one ${loss.what} the rest of ${nameOf(component)} is utilised to ${formatShare(loss.figure.value)} at the peak.`,
      explanation: `${explainFigure(loss.figure)} New replicas come when the control plane brings them, which is after the overload.`,
      fix: patchReplicas(component, { least: needed }),
    },
  ];
}

export const noReserve: Rule = {
  id: "PER04",
  pillar: "capacity",
  title: "Losing one replica or zone overloads the rest",
  why: "The loss of one becomes the loss of all: the others take its load, fall over, and can't come back under it.",
  remedy: "Run so many that the peak still fits without one of them (N + 1), and without one zone.",
  source: "AWS Well-Architected REL11-BP05 (static stability)",
  severity: "error",
  about: "detail",
  find: ({ numbers, components }) =>
    numbers.components.flatMap((load) => {
      const component = components.get(load.id);
      return component ? judge(component, load) : [];
    }),
};
