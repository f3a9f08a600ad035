import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkDesign } from "@/lib/checks/check-design";
import { aProposal } from "@/lib/checks/rule.fixture";
import { aComponent, aRelation } from "@/lib/design/design.fixture";
import { readOwnRules } from "./read-own-rules";

const shop = aProposal({
  components: [
    aComponent({ id: "shop", name: "Shop", kind: "client", owner: "web" }),
    aComponent({ id: "api", name: "API", kind: "service", technology: { name: "Node.js 24" } }),
    aComponent({ id: "db", name: "Orders", kind: "database", technology: { name: "PostgreSQL 18" } }),
  ],
  relations: [
    aRelation({ id: "shop-to-db", from: "shop", to: "db", protocol: "TCP" }),
    aRelation({ id: "api-to-db", from: "api", to: "db", protocol: "TLS" }),
  ],
});

const write = (rule: string) => `lintelRules: 1
rules:
  - id: SHOP-01
    title: What the team has agreed on
    ${rule}
`;

function findTargets(rule: string): string[][] {
  const outcome = readOwnRules(write(rule));
  if (!outcome.accepted) throw new Error(outcome.errors.map(({ problem }) => problem).join("\n"));
  return checkDesign(shop, { rules: outcome.rules }).findings.map(({ targets }) => targets);
}

test.each([
  [
    "forbid: { relation: { from: { kind: client }, to: { kind: [database, cache] } } }",
    [["shop-to-db", "shop", "db"]],
  ],
  ['forbid: { relation: { where: { protocol: "tls*" } } }', [["api-to-db", "api", "db"]]],
  ["require: { relation: { from: { kind: client }, to: { kind: gateway } } }", [["shop"]]],
  ["require: { relation: { from: { kind: service }, to: { kind: database } } }", []],
  ['forbid: { technology: { name: ["mysql*", "postgre*"] } }', [["db"]]],
  ['require: { technology: { name: "Java *", where: { kind: service } } }', [["api"]]],
  ["require: { field: { of: components, name: owner } }", [["api"], ["db"]]],
  ['forbid: { field: { of: components, name: technology.name, where: { id: "a*" } } }', [["api"]]],
])("%s", (rule, targets) => {
  expect(findTargets(rule)).toEqual(targets);
});

test("a rule says which field is at fault, how grave that is and why", () => {
  const outcome = readOwnRules(
    write("severity: error\n    why: Two are enough.\n    forbid: { technology: { name: PostgreSQL* } }"),
  );
  if (!outcome.accepted) throw new Error("not accepted");

  expect(checkDesign(shop, { rules: outcome.rules }).findings).toMatchObject([
    {
      check: "SHOP-01",
      severity: "error",
      path: "components.db.technology.name",
      message: "Orders uses PostgreSQL 18, which isn't allowed.",
    },
  ]);
});

test("the examples of docs/pipeline.md and the rules of Lintel itself can be read", () => {
  const [, example = ""] =
    /```yaml\n(lintelRules:[\s\S]*?)```/.exec(readFileSync("docs/pipeline.md", "utf8")) ?? [];

  expect(readOwnRules(example)).toMatchObject({ accepted: true, rules: [{}, {}, {}] });
  expect(readOwnRules(readFileSync("docs/lintel.rules.yaml", "utf8"))).toMatchObject({ accepted: true });
});

test.each([
  [
    "a word that is none",
    "severity: grave\n    forbid: { technology: { name: x } }",
    "rules.SHOP-01.severity",
    /error, warning, info/,
  ],
  [
    "a field that no component has",
    "require: { field: { of: components, name: ownr } }",
    "rules.SHOP-01.require.field.name",
    /no field "ownr"; allowed are id, name, kind/,
  ],
  [
    "a field below one that has none",
    "require: { field: { of: components, name: owner.name } }",
    "rules.SHOP-01.require.field.name",
    /nothing lies below/,
  ],
  [
    "a condition on no field",
    "forbid: { relation: { from: { sort: client } } }",
    "rules.SHOP-01.forbid.relation.from.sort",
    /no field "sort"/,
  ],
  ["neither forbid nor require", "why: Because.", "rules.SHOP-01", /one of forbid and require/],
  [
    "two demands in one",
    "forbid: { technology: { name: x }, field: { of: risks, name: owner } }",
    "rules.SHOP-01.forbid",
    /one of relation, technology, field/,
  ],
])("%s is refused with its place", (_, rule, path, says) => {
  const outcome = readOwnRules(write(rule));

  expect(outcome).toMatchObject({
    accepted: false,
    errors: [{ path, problem: expect.stringMatching(says), line: expect.any(Number) }],
  });
});

test("an id of the catalogue, or one that is there twice, is refused", () => {
  const rule = (id: string) => `  - { id: ${id}, title: A, forbid: { technology: { name: x } } }\n`;
  const outcome = readOwnRules(`lintelRules: 1\nrules:\n${rule("REL01")}${rule("OWN-1")}${rule("OWN-1")}`);

  expect(outcome).toMatchObject({
    accepted: false,
    errors: [
      { path: "rules.REL01.id", line: 3 },
      { path: "rules.OWN-1.id", line: 4 },
    ],
  });
});
