import type { Strategy } from "./release-options";

/** What about a pipeline depends on what was said. */
export interface PipelineShape {
  engine: string;
  platform: string;
  hasMobile: boolean;
  /** Names of stages beside the usual ones. */
  further: readonly string[];
  /** Releases are weeks apart. */
  isRare: boolean;
  /** How a release reaches production. */
  strategy: Strategy;
}
