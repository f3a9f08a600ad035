import type { ReactNode } from "react";
import type { Component } from "@/lib/design/schema";
import { Reference } from "../anchor";
import type { Names } from "../design-names";
import { Fact } from "../fact";
import { phrases } from "../phrases";
import { measured, QuantityFact } from "../quantity";

function describeReplicas({ replicas, zones, regions }: Component): ReactNode {
  const { min, max = min } = replicas ?? {};
  const count = max === min ? min : `${min}–${max}`;
  return phrases(
    replicas && `${count} ${count === 1 ? "replica" : "replicas"}`,
    zones && `${zones} ${zones === 1 ? "zone" : "zones"}`,
    regions?.length ? regions.join(", ") : null,
  );
}

function describeScaling({
  kind,
  signal,
  target,
  startupTime,
  reason,
}: NonNullable<Component["scaling"]>): ReactNode {
  return phrases(
    kind === "none" ? "doesn't scale" : kind,
    signal && `on ${signal}`,
    measured(target, "target"),
    measured(startupTime, "new replicas start in"),
    reason && <span className="text-soft">{reason}</span>,
  );
}

function describeCapacity(capacity: NonNullable<Component["capacity"]>): ReactNode {
  const { perReplica, serviceTime, concurrency, quota } = capacity;
  return phrases(
    measured(perReplica, "", "per replica"),
    measured(serviceTime?.mean, "service time"),
    measured(serviceTime?.cv2, "cv²"),
    measured(concurrency, "", "at once"),
    measured(quota, "quota"),
  );
}

function Secrets({ secrets, names }: { secrets: NonNullable<Component["secrets"]>; names: Names }) {
  return (
    <ul className="flex flex-col gap-1">
      {secrets.map(({ name, keptIn, rotation }) => (
        <li key={name}>
          {phrases(
            name,
            keptIn && (
              <>
                in <Reference id={keptIn}>{names.get(keptIn)}</Reference>
              </>
            ),
            measured(rotation, "rotated every"),
          )}
        </li>
      ))}
    </ul>
  );
}

/** How a component runs: how often, how far it scales, what it bears, and what it may reach. */
export function ComponentRuntime({ component, names }: { component: Component; names: Names }) {
  const { scaling, capacity, availability, tenancy, secrets, egress, release, unitCost } = component;
  return (
    <>
      <Fact name="Runs as">{describeReplicas(component)}</Fact>
      <Fact name="Scaling">{scaling && describeScaling(scaling)}</Fact>
      <Fact name="Capacity">{capacity && describeCapacity(capacity)}</Fact>
      <QuantityFact name="Availability" quantity={availability} />
      <Fact name="Tenancy">
        {tenancy && phrases(tenancy.model, tenancy.isolationKey && `by ${tenancy.isolationKey}`)}
      </Fact>
      <Fact name="Secrets">{secrets?.length ? <Secrets secrets={secrets} names={names} /> : null}</Fact>
      <Fact name="Egress">{egress?.replaceAll("-", " ")}</Fact>
      <Fact name="Release">
        {release && phrases(release.strategy, release.rollback && `back by: ${release.rollback}`)}
      </Fact>
      <QuantityFact name="Cost" quantity={unitCost} />
    </>
  );
}
