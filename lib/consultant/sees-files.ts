import type { ConsultantDescription } from "./describe-consultant";

/** Whether pictures and PDFs can be shown to a consultant. All of Claude's models see; what another one does, nobody says. */
export const seesFiles = (kind: ConsultantDescription["kind"]) => kind === "anthropic";
