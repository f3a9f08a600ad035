import type { Finding, Severity, WaivedFinding } from "../finding";
import type { Rule } from "../rule";
import { placeOfFinding, type ReportSource, rulesOf } from "./source";

const levels: Record<Severity, "error" | "warning" | "note"> = {
  error: "error",
  warning: "warning",
  info: "note",
};

const toDescriptor = ({ id, title, why, remedy, source, severity, pillar }: Rule) => ({
  id,
  shortDescription: { text: `${title}.` },
  fullDescription: { text: why },
  help: { text: `${remedy} Source: ${source}.` },
  defaultConfiguration: { level: levels[severity] },
  properties: { tags: [pillar] },
});

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

function indexOf(source: ReportSource, { check }: Finding) {
  const ruleIndex = rulesOf(source).findIndex(({ id }) => id === check);
  return ruleIndex < 0 ? {} : { ruleIndex };
}

const toResult = (source: ReportSource, finding: Finding) => ({
  ruleId: finding.check,
  ...indexOf(source, finding),
  level: levels[finding.severity],
  message: { text: `${finding.message} ${finding.explanation}` },
  locations: [locationOf(source, finding)],
  partialFingerprints: { "lintel/v1": finding.fingerprint },
});

const toSuppressed = (source: ReportSource, finding: WaivedFinding) => ({
  ...toResult(source, finding),
  suppressions: [{ kind: "external", status: "accepted", justification: finding.waiver.reason }],
});

/** SARIF 2.1.0, as code hosts read it; waived findings are suppressed results, those of a baseline unchanged ones. */
export function renderSarif(source: ReportSource): string {
  const { known, findings } = source;
  const state = (baselineState: "new" | "unchanged") => (known ? { baselineState } : {});
  const results = [
    ...findings.map((finding) => ({ ...toResult(source, finding), ...state("new") })),
    ...(known ?? []).map((finding) => ({ ...toResult(source, finding), ...state("unchanged") })),
    ...source.waived.map((finding) => ({ ...toSuppressed(source, finding), ...state("unchanged") })),
  ];
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Lintel", rules: rulesOf(source).map(toDescriptor) } },
        columnKind: "utf16CodeUnits",
        results,
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
