import { answerViews } from "./answer-views";
import { diagramViews, listDiagramViews } from "./diagram-views";
import { publicViews } from "./public-views";
import { tabViews } from "./tab-views";
import type { ViewGroup } from "./view";
import { workspaceViews } from "./workspace-views";

/** All that is photographed, in the order in which it is shown. */
export async function listViewGroups(): Promise<ViewGroup[]> {
  return [
    { title: "Before anything is asked", visitor: "newcomer", views: publicViews },
    { title: "The workspace", visitor: "owner", views: workspaceViews },
    { title: "Answers", visitor: "asker", views: answerViews },
    { title: "What is told of a design", visitor: "owner", views: tabViews },
    { title: "Diagrams", visitor: "owner", views: [...(await listDiagramViews()), ...diagramViews] },
  ];
}
