import { catalogue } from "../catalogue";
import type { Finding, Severity, WaivedFinding } from "../finding";
import { placeOfFinding, type ReportSource } from "./source";

const levels: Record<Severity, "error" | "warning" | "note"> = {
  error: "error",
  warning: "warning",
  info: "note",
};

const rules = catalogue.map(({ id, title, why, remedy, source, severity, pillar }) => ({
  id,
  shortDescription: { text: `${title}.` },
  fullDescription: { text: why },
  help: { text: `${remedy} Source: ${source}.` },
  defaultConfiguration: { level: levels[severity] },
  properties: { tags: [pillar] },
}));

function locationOf(source: ReportSource, finding: Finding) {
  const place = placeOfFinding(source, finding);
  const region = place ? { region: { startLine: place.line, startColumn: place.column } } : {};
  const { file } = source;
  return {
    ...(file === undefined
      ? {}
      : { physicalLocation: { artifactLocation: { uri: encodeURI(file) }, ...region } }),
    ...(finding.path === undefined
      ? {}
      : { logicalLocations: [{ fullyQualifiedName: finding.path, kind: "element" }] }),
  };
}

const toResult = (source: ReportSource, finding: Finding) => ({
  ruleId: finding.check,
  ...(rules.some(({ id }) => id === finding.check)
    ? { ruleIndex: rules.findIndex(({ id }) => id === finding.check) }
    : {}),
  level: levels[finding.severity],
  message: { text: `${finding.message} ${finding.explanation}` },
  locations: [locationOf(source, finding)],
  partialFingerprints: { "lintel/v1": finding.fingerprint },
});

const toSuppressed = (source: ReportSource, finding: WaivedFinding) => ({
  ...toResult(source, finding),
  suppressions: [{ kind: "external", status: "accepted", justification: finding.waiver.reason }],
});

/** SARIF 2.1.0, as code hosts read it; waived findings are suppressed results. */
export function renderSarif(source: ReportSource): string {
  const results = [
    ...source.findings.map((finding) => toResult(source, finding)),
    ...source.waived.map((finding) => toSuppressed(source, finding)),
  ];
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [{ tool: { driver: { name: "Lintel", rules } }, columnKind: "utf16CodeUnits", results }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
