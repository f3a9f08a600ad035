import { type Finding, pillars } from "../finding";
import type { Rule } from "../rule";
import { placeOfFinding, type ReportSource, rulesOf } from "./source";

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** XML 1.0 knows no control characters but tab, line feed and carriage return. */
const xml = (text: string) =>
  text
    .replace(/[&<>"]/g, (character) => escapes[character] ?? "")
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");

function explain(source: ReportSource, finding: Finding): string {
  const place = placeOfFinding(source, finding);
  const where = place && source.file ? `${source.file}:${place.line}: ` : "";
  return `${where}${finding.severity}: ${finding.message} ${finding.explanation}`;
}

function renderCase(source: ReportSource, rule: Rule): string {
  const found = source.findings.filter(({ check }) => check === rule.id);
  const failures = found.filter(({ severity }) => severity !== "info");
  const notes = found.filter(({ severity }) => severity === "info");
  const body = [
    ...(failures.length > 0
      ? [
          `<failure message="${xml(`${failures.length} found`)}" type="${rule.severity}">${xml(failures.map((finding) => explain(source, finding)).join("\n"))}</failure>`,
        ]
      : []),
    ...(notes.length > 0
      ? [`<system-out>${xml(notes.map((finding) => explain(source, finding)).join("\n"))}</system-out>`]
      : []),
  ];
  const head = `    <testcase classname="lintel.${rule.pillar}" name="${xml(`${rule.id} ${rule.title}`)}"`;
  return body.length === 0 ? `${head}/>` : `${head}>${body.join("")}</testcase>`;
}

/** JUnit's XML: one case for each rule, which fails when it found an error or a warning. */
export function renderJunit(source: ReportSource): string {
  const suites = pillars.flatMap((pillar) => {
    const rules = rulesOf(source).filter((rule) => rule.pillar === pillar);
    if (rules.length === 0) return [];
    const failing = rules.filter(({ id }) =>
      source.findings.some(({ check, severity }) => check === id && severity !== "info"),
    );
    return [
      `  <testsuite name="${pillar}" tests="${rules.length}" failures="${failing.length}">`,
      ...rules.map((rule) => renderCase(source, rule)),
      "  </testsuite>",
    ];
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${xml(source.title)}">`,
    ...suites,
    "</testsuites>\n",
  ].join("\n");
}
