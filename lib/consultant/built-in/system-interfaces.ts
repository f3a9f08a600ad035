import type { Capability } from "@/lib/catalogue/capability";
import { findRecord } from "@/lib/catalogue/find-capabilities";
import type { DataSchema, Interface, Operation } from "@/lib/design/schema";
import { listCommands } from "./command-names";
import { changeOperation, commandOperation, listOperation, reportOperation } from "./operation";
import { outsideInterfaces, outsideSchemas } from "./outside-contracts";
import type { SystemPlan } from "./plan-system";
import { changeOperationOf, readOperationOf, takesReports } from "./public-operations";
import {
  bodyId,
  commandSchema,
  newId,
  newSchema,
  pageId,
  problemSchema,
  readSchemas,
  reportSchema,
  resultSchema,
} from "./record-schemas";
import { commandTimeout } from "./system-relations";

const firstPage = ({ services }: SystemPlan): string =>
  services.flatMap(({ id }) => findRecord(id) ?? []).map(pageId)[0] ?? "problem";

function publicOperations(service: Capability, plan: SystemPlan): Operation[] {
  const record = findRecord(service.id);
  const read = readOperationOf(service);
  const change = changeOperationOf(service, plan);
  const path = `/v1/${record?.plural ?? service.id}`;
  return [
    ...(read
      ? [
          listOperation(
            { id: read, summary: `Reads ${record?.plural ?? "what was found"}`, path },
            record ? pageId(record) : firstPage(plan),
          ),
        ]
      : []),
    ...(change && record?.change
      ? [changeOperation({ id: change, summary: record.change.does, path }, newId(record), bodyId(record))]
      : []),
  ];
}

function commandOperations(service: Capability, plan: SystemPlan): Operation[] {
  const leads = plan.leader?.leads ?? "run";
  return listCommands(plan)
    .filter(({ to }) => to === service)
    .flatMap(({ commands }) =>
      commands.map(({ operation, does }) =>
        commandOperation(
          { id: operation, summary: does, path: `/internal/v1/${leads}s/{runId}/${operation}` },
          `${leads}-command`,
          commandTimeout(service) - 0.2,
        ),
      ),
    );
}

function toInterfaces(service: Capability, plan: SystemPlan): Interface[] {
  const operations = [...publicOperations(service, plan), ...commandOperations(service, plan)];
  const record = findRecord(service.id);
  const shared = { component: service.id, version: "1.0.0", compatibility: "backward" } as const;
  return [
    ...(operations.length > 0
      ? [
          {
            id: `${service.id}-api`,
            name: `${service.name} API`,
            style: "rest" as const,
            ...shared,
            operations,
          },
        ]
      : []),
    ...(takesReports(service) && record
      ? [
          {
            id: `${service.id}-hooks`,
            name: `Reports to ${service.name.toLowerCase()}`,
            style: "webhook" as const,
            ...shared,
            operations: [reportOperation(`/hooks/${service.id}`, `${record.id}-report`)],
          },
        ]
      : []),
  ];
}

/** What each part offers, with versions that only grow. */
export const composeSystemInterfaces = (plan: SystemPlan): Interface[] => [
  ...plan.services.flatMap((service) => toInterfaces(service, plan)),
  ...outsideInterfaces(plan.services),
];

function commandSchemas(plan: SystemPlan): DataSchema[] {
  const { leader } = plan;
  if (!leader || listCommands(plan).length === 0) return [];
  return [commandSchema(leader.leads ?? "run", findRecord(leader.id)?.id ?? ""), resultSchema];
}

/** The payloads of calls: what is read, what comes in, what workflows command, what goes wrong. */
export const composeCallSchemas = (plan: SystemPlan): DataSchema[] => [
  ...plan.services.flatMap((service) => {
    const record = findRecord(service.id);
    if (!record) return [];
    return [
      ...readSchemas(record),
      ...(changeOperationOf(service, plan) ? [newSchema(record)] : []),
      ...(takesReports(service) ? [reportSchema(record)] : []),
    ];
  }),
  ...commandSchemas(plan),
  ...outsideSchemas(plan.services, ({ id }) => findRecord(id)?.id),
  problemSchema,
];
