import { createServer } from "node:net";

const patienceMs = 5_000;

/** The port that PORT asks for (3000), or a sentence on why it can't be used. */
export async function requestedPort(value = process.env.PORT || "3000") {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port < 1 || port > 65_535) {
    throw new Error(`PORT must be a whole number from 1 to 65535; it is "${value}".`);
  }
  const problem = await findProblem(port);
  if (problem === "EADDRINUSE") {
    throw new Error(
      `Port ${port} is taken. Choose another with the variable PORT, for example PORT=${port + 1}.`,
    );
  }
  if (problem === "EACCES") {
    throw new Error(`Port ${port} needs more rights. Choose one above 1023 with the variable PORT.`);
  }
  return port;
}

/** A server that was just told to end keeps its port for a moment. */
async function findProblem(port) {
  const started = Date.now();
  for (;;) {
    const problem = (await tryListening(port, "::")) ?? (await tryListening(port, "127.0.0.1"));
    if (problem !== "EADDRINUSE" || Date.now() - started > patienceMs) return problem;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

function tryListening(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    // A machine without IPv6 refuses the first address for a reason that doesn't matter here.
    server.once("error", ({ code }) => resolve(/^(EADDRINUSE|EACCES)$/.test(code) ? code : null));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
}
