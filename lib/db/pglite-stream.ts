import { Duplex } from "node:stream";
import type { PGlite } from "@electric-sql/pglite";

const terminateMessage = 0x58;

/**
 * PGlite behind what `pg` takes for a socket. So the embedded database and a PostgreSQL server share one
 * driver and one Prisma adapter, and behave alike. PGlite is a single session: give the pool one connection.
 */
export class PgliteStream extends Duplex {
  readonly #database: PGlite;

  constructor(database: PGlite) {
    super();
    this.#database = database;
  }

  connect(): this {
    queueMicrotask(() => this.emit("connect"));
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  override _read(): void {
    // Answers are pushed as they come.
  }

  override _write(message: Buffer, _encoding: string, done: (error?: Error | null) => void): void {
    this.#send(message, done);
  }

  override _writev(messages: { chunk: Buffer }[], done: (error?: Error | null) => void): void {
    this.#send(Buffer.concat(messages.map(({ chunk }) => chunk)), done);
  }

  #send(message: Buffer, done: (error?: Error | null) => void): void {
    if (message[0] === terminateMessage) {
      this.push(null);
      done();
      return;
    }
    this.#database.execProtocolRaw(message).then((answer) => {
      this.push(answer);
      done();
    }, done);
  }
}
