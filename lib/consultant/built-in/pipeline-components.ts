import type { Component } from "@/lib/design/schema";
import type { PipelineShape } from "./pipeline-shape";
import { listFurtherStages, listStages } from "./pipeline-stages";
import { listSurroundings, mobileParts } from "./pipeline-surroundings";

const environment = (
  id: string,
  name: string,
  platform: string,
  responsibility: string,
  exposure: "internal" | "internet",
): Component => ({
  id,
  name,
  kind: "environment",
  status: "planned",
  responsibility,
  technology: {
    name: platform,
    why: "Made from the same code as the other environments, different in size and settings only.",
    alternatives: ["Managed containers", "Kubernetes", "Virtual machines"].filter(
      (each) => each !== platform,
    ),
  },
  owner: "Platform on call",
  exposure,
  state: "stateful",
});

/** The parts of a delivery pipeline. */
export const composePipelineComponents = ({
  engine,
  platform,
  hasMobile,
  further,
  strategy,
}: PipelineShape): Component[] => [
  ...listSurroundings(engine),
  ...listStages(engine, strategy),
  ...listFurtherStages(engine, further),
  environment(
    "development",
    "Development",
    platform,
    "One for each branch under review, made on demand, removed after the merge; made-up data.",
    "internal",
  ),
  environment(
    "staging",
    "Staging",
    platform,
    "Like production with less capacity; masked data; the test systems of outside providers.",
    "internal",
  ),
  environment(
    "production",
    "Production",
    platform,
    "Serves users; only the pipeline changes it, people only in an emergency and with an audit record.",
    "internet",
  ),
  ...(hasMobile ? mobileParts : []),
];
