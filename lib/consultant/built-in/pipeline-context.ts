/** What the decisions about a pipeline depend on. */
export interface PipelineContext {
  engine: string;
  isEngineNamed: boolean;
  onKubernetes: boolean;
  onServers: boolean;
  team: number;
  isRare: boolean;
  hasMobile: boolean;
}
