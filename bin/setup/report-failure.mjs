/** Says what went wrong and what the failing step printed, and ends with exit code 1. */
export function reportFailure(error) {
  if (error.output) console.error(error.output.trimEnd());
  console.error(`\n${error.message}`);
  process.exit(1);
}
