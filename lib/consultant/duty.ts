/** One thing a user may expect of the consultant, and the sentence that asks it of a language model. */
interface Duty {
  id: string;
  instruction: string;
}

export interface DutyGroup {
  title: string;
  duties: readonly Duty[];
}
