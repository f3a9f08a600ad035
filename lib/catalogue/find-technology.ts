import rows from "./technologies.json";
import { type Technology, technologySchema } from "./technology";

export const technologies: readonly Technology[] = technologySchema.array().parse(rows);
