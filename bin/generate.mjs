import { generateClient } from "./setup/generate-client.mjs";
import { reportFailure } from "./setup/report-failure.mjs";

await generateClient(process.cwd()).catch(reportFailure);
