import { AsyncLocalStorage } from "node:async_hooks";
import pino, { type Logger } from "pino";
import { env } from "../env";
import { describeError } from "./describe-error";

/** What a line may say besides its sentence: ids, names and numbers. Neither content nor keys have a place here. */
export interface LogFields {
  requestId?: string;
  threadId?: string;
  turnId?: string;
  method?: string;
  route?: string;
  status?: number | string;
  code?: string;
  consultant?: string;
  model?: string;
  tokens?: Record<string, number | undefined>;
  ms?: number;
}

type Shared = { logger: Logger; fields: AsyncLocalStorage<LogFields> };

// Next.js bundles each route on its own: a request's fields must be found from all of them.
const shared: typeof globalThis & { lintelLog?: Shared } = globalThis;

/** Standard error: the command line writes its results to standard output. */
function open(): Shared {
  shared.lintelLog ??= {
    logger: pino({ level: env.logLevel, base: null }, pino.destination({ dest: 2, sync: true })),
    fields: new AsyncLocalStorage(),
  };
  return shared.lintelLog;
}

const withContext = (fields: object) => ({ ...open().fields.getStore(), ...fields });

/** Everything that is written while `work` runs, however far away, carries these fields. */
export const withLogFields = <T>(fields: LogFields, work: () => T): T =>
  open().fields.run({ ...open().fields.getStore(), ...fields }, work);

/** One line of JSON each, with the ids of the request, thread and turn that it belongs to. */
export const log = {
  info: (sentence: string, fields: LogFields = {}) => open().logger.info(withContext(fields), sentence),
  warn: (sentence: string, fields: LogFields = {}) => open().logger.warn(withContext(fields), sentence),
  error: (sentence: string, error: unknown, fields: LogFields = {}) =>
    open().logger.error(withContext({ ...fields, error: describeError(error) }), sentence),
};
