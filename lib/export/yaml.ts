import type { Design } from "@/lib/design/schema";
import { stringifyDesign } from "@/lib/design/yaml";

/** The model itself, to keep beside the code: `parseDesign` reads it back to the same design. */
export const renderYaml = ({ design }: { design: Design }): string => stringifyDesign(design);
