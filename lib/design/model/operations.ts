import { quantitySchema } from "./quantity";
import { fields, idSchema, line, lines, listOf, oneOf, paragraph, partIds } from "./text";

export const indicatorSchema = fields({
  id: idSchema,
  name: line,
  kind: oneOf([
    "latency",
    "traffic",
    "errors",
    "saturation",
    "freshness",
    "correctness",
    "business",
  ]).optional(),
  appliesTo: partIds.optional(),
  measured: paragraph.optional(),
  objective: idSchema.optional(),
});

export const alertSchema = fields({
  id: idSchema,
  signal: line,
  condition: line.optional(),
  severity: oneOf(["page", "ticket", "notice"]).optional(),
  appliesTo: partIds.optional(),
  runbook: paragraph.optional(),
});

export const dashboardSchema = fields({
  id: idSchema,
  name: line,
  shows: lines.optional(),
  audience: line.optional(),
});

const logsSchema = fields({
  format: line.optional(),
  retention: quantitySchema.optional(),
  correlation: line.optional(),
  redaction: line.optional(),
});

const tracesSchema = fields({
  propagation: line.optional(),
  sampling: quantitySchema.optional(),
  retention: quantitySchema.optional(),
  appliesTo: partIds.optional(),
});

export const operationsSchema = fields({
  indicators: listOf(indicatorSchema).optional(),
  alerts: listOf(alertSchema).optional(),
  logs: logsSchema.optional(),
  traces: tracesSchema.optional(),
  dashboards: listOf(dashboardSchema).optional(),
  onCall: paragraph.optional(),
});
