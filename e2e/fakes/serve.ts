import { parseArgs } from "node:util";
import { startAnthropic } from "./anthropic";
import { startOpenAICompatible } from "./openai-compatible";

/** `node --import tsx e2e/fakes/serve.ts [anthropic|openai-compatible] [--port n] [--pace events-a-second]` */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { port: { type: "string", default: "0" }, pace: { type: "string" } },
});

const start = positionals[0] === "openai-compatible" ? startOpenAICompatible : startAnthropic;
const standIn = await start({ port: Number(values.port), pace: values.pace ? Number(values.pace) : null });
process.stdout.write(`${standIn.url}\n`);

const end = async () => {
  await standIn.close();
  process.exit(0);
};
process.on("SIGINT", end);
process.on("SIGTERM", end);
