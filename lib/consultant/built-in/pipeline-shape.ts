/** What about a pipeline depends on what was said. */
export interface PipelineShape {
  engine: string;
  platform: string;
  hasMobile: boolean;
}
