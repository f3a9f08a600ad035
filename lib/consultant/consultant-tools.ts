import type { Revision } from "@/lib/design/revision";
import type { Design } from "@/lib/design/schema";
import { analyseDesignTool } from "./tools/analyse-design";
import { askQuestionsTool } from "./tools/ask-questions";
import { checkDesignTool } from "./tools/check-design";
import { drillFailureTool } from "./tools/drill-failure";
import { editDesignTool } from "./tools/edit-design";
import { exploreSagaTool } from "./tools/explore-saga";
import { readDesignTool } from "./tools/read-design";
import { recommendOptionsTool } from "./tools/recommend-options";
import { searchCatalogueTool } from "./tools/search-catalogue";

/** What the tools of one turn may touch: the design of its thread, and nothing else. */
export interface ToolScope {
  questionId: string;
  readDesign: () => Promise<{ version: number; design: Design }>;
  reviseDesign: (patch: unknown, callId: string) => Promise<Revision>;
}

/**
 * The tools by the names that every consultant knows them by. They are made for each turn, but what a model is shown
 * of their inputs is worked out once: each keeps its `zodSchema` outside, since writing the design's JSON Schema takes
 * longer than all else that begins a turn.
 */
export const consultantTools = ({ questionId, readDesign, reviseDesign }: ToolScope) => ({
  read_design: readDesignTool(readDesign),
  edit_design: editDesignTool({ messageId: questionId, revise: reviseDesign }),
  check_design: checkDesignTool(readDesign),
  analyse_design: analyseDesignTool(readDesign),
  drill_failure: drillFailureTool(readDesign),
  explore_saga: exploreSagaTool(readDesign),
  ask_questions: askQuestionsTool(readDesign),
  search_catalogue: searchCatalogueTool(),
  recommend_options: recommendOptionsTool(),
});

export type ConsultantTools = ReturnType<typeof consultantTools>;
