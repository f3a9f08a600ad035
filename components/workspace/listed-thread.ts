export interface ListedThread {
  id: string;
  title: string;
  updatedAt: Date;
  isRunning: boolean;
}

/** What may go wrong is returned as a sentence. */
export type ThreadAction = (form: FormData) => Promise<string | null>;

export interface ThreadActions {
  rename: ThreadAction;
  remove: ThreadAction;
}
