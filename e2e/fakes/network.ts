import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** The way between a browser and a server, which a test can cut. */
export interface Network {
  url: string;
  /** Breaks what is open and refuses what comes, until it is mended. */
  cut(): void;
  mend(): void;
  close(): void;
}

/** Passes everything on to the server at `target`, from an address of its own. */
export async function startNetwork(target: string): Promise<Network> {
  const { hostname, port } = new URL(target);
  const open = new Set<Socket>();
  let isDown = false;

  const join = (one: Socket, other: Socket) => {
    open.add(one);
    one.on("error", () => other.destroy());
    one.on("close", () => {
      open.delete(one);
      other.destroy();
    });
    one.pipe(other);
  };
  const server = createServer((near) => {
    if (isDown) return near.destroy();
    const far = connect(Number(port), hostname);
    join(near, far);
    join(far, near);
  });
  const breakAll = () => {
    for (const socket of open) socket.destroy();
  };

  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut: () => {
      isDown = true;
      breakAll();
    },
    mend: () => {
      isDown = false;
    },
    close: () => {
      server.close();
      breakAll();
    },
  };
}
