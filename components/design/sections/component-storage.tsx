import type { ReactNode } from "react";
import type { Component } from "@/lib/design/schema";
import { describeCaching } from "../describe-policy";
import { Fact } from "../fact";
import { phrases } from "../phrases";
import { measured } from "../quantity";

function describeBackups(backups: NonNullable<Component["backups"]>): ReactNode {
  const { interval, retention, restoreTime, tested, where } = backups;
  return phrases(
    measured(interval, "every"),
    measured(retention, "kept"),
    measured(restoreTime, "restored in"),
    tested && (tested === "never" ? "restore never tested" : `restore tested ${tested}`),
    where,
  );
}

function describeReplication(replication: NonNullable<Component["replication"]>): ReactNode {
  const { mode, copies, readQuorum, writeQuorum, lag } = replication;
  return phrases(
    mode,
    copies && `${copies} copies`,
    readQuorum && `reads from ${readQuorum}`,
    writeQuorum && `writes to ${writeQuorum}`,
    measured(lag, "lag"),
  );
}

function describePartitioning(partitioning: NonNullable<Component["partitioning"]>): ReactNode {
  const { key, partitions, hottestShare } = partitioning;
  return phrases(
    key && `by ${key}`,
    partitions && `${partitions} partitions`,
    measured(hottestShare, "hottest holds"),
  );
}

/** How a component keeps what it holds. */
export function ComponentStorage({ component }: { component: Component }) {
  const { backups, replication, partitioning, caching, encryptionAtRest } = component;
  return (
    <>
      <Fact name="Backups">{backups && describeBackups(backups)}</Fact>
      <Fact name="Replication">{replication && describeReplication(replication)}</Fact>
      <Fact name="Partitioning">{partitioning && describePartitioning(partitioning)}</Fact>
      <Fact name="Caching">{describeCaching(caching)}</Fact>
      <Fact name="At rest">{encryptionAtRest && `encrypted: ${encryptionAtRest.replaceAll("-", " ")}`}</Fact>
    </>
  );
}
