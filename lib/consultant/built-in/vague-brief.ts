const buildWords =
  /\b(build|design|architect\w*|system|app(lication)?|platform|services?|software|web ?site|api|databases?|server|backend|product|start-?up|project|scal(e|ing|able)|cloud|infrastructure)\b/i;

/** Whether a text speaks of something to build, though not of what it should do. */
export const isVagueBrief = (text: string): boolean => buildWords.test(text);
