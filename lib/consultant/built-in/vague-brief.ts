const wish =
  /\b(build|create|develop|design|architect\w*|make|plan|launch|moderni[sz]e|scale|need|want|idea|help)\b/i;
const thing =
  /\b(app(lication)?|platform|system|services?|software|web ?site|site|api|databases?|backend|product|start-?up|project|cloud|infrastructure|architecture)\b/i;

/** Whether a text speaks of something to build, though not of what it should do. */
export const isVagueBrief = (text: string): boolean => wish.test(text) && thing.test(text);
