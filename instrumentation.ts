/** Next.js calls this once, before the server takes its first request. */
export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: Next.js compiles this file for two runtimes and tells them apart by this word.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { forgetEmptyVariables } = await import("./lib/env");
  forgetEmptyVariables();
  const { traceRequests } = await import("./lib/server/trace-requests");
  traceRequests();
  const { startServer } = await import("./lib/server/start-server");
  await startServer();
}
