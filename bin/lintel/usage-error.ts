/** The words of the command line don't make a command; `message` says which is wrong. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
