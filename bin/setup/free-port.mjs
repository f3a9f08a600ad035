import { createServer } from "node:net";

/** The port that PORT asks for (3000), or a sentence on why it can't be used. */
export async function requestedPort(value = process.env.PORT || "3000") {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port < 1 || port > 65_535) {
    throw new Error(`PORT must be a whole number from 1 to 65535; it is "${value}".`);
  }
  for (const host of ["::", "127.0.0.1"]) {
    const problem = await tryListening(port, host);
    if (problem === "EADDRINUSE") {
      throw new Error(
        `Port ${port} is taken. Choose another with the variable PORT, for example PORT=${port + 1}.`,
      );
    }
    if (problem === "EACCES")
      throw new Error(`Port ${port} needs more rights. Choose one above 1023 with the variable PORT.`);
  }
  return port;
}

function tryListening(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve(error.code));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
}
