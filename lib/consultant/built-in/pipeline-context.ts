/** What the decisions about a pipeline depend on. */
export interface PipelineContext {
  engine: string;
  /** It is there already. */
  isEngineNamed: boolean;
  /** It was asked for. */
  isEngineWanted: boolean;
  onKubernetes: boolean;
  onServers: boolean;
  team: number;
  isRare: boolean;
  hasMobile: boolean;
}
