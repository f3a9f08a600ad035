/** One step of a turn: something to say, then a tool to call; the last step of a turn calls none, or asks. */
export interface Step {
  text: string;
  call?: { tool: "read_design" | "edit_design" | "ask_questions"; input: Record<string, unknown> };
}

export const sayOnly = (text: string): Step => ({ text });
