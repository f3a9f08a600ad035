import { type Framework, frameworkSchema } from "./framework";
import rows from "./frameworks.json";

export const frameworks: readonly Framework[] = frameworkSchema.array().parse(rows);

export const findFramework = (name: string): Framework | null =>
  frameworks.find((framework) => framework.name === name) ?? null;
