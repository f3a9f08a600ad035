/** What is wrong, where (by id, as in `components.payments.kind`), and what would be right. */
export interface DesignError {
  path: string;
  problem: string;
}
