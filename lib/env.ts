import { z } from "zod";
import { AppError } from "./errors";
import type { Limit, LimitName } from "./limit/limit";

const text = z.string().min(1);
const secret = z.string().min(32, "must have at least 32 characters");
const address = z.url({
  protocol: /^https?$/,
  error: "must be an address that starts with http:// or https://",
});
const postgresAddress = z.url({
  protocol: /^postgres(ql)?$/,
  error: "must be an address like postgresql://user:password@host:5432/name",
});
const redisAddress = z.url({
  protocol: /^rediss?$/,
  error: "must be an address like redis://host:6379",
});
const port = z
  .string()
  .regex(/^\d+$/, "must be a number")
  .transform(Number)
  .refine((number) => number <= 65_535, "must be at most 65535");
const proxies = z.string().regex(/^\d$/, "must be a number from 0 to 9").transform(Number);
const limit = z
  .string()
  .regex(/^(off|[1-9]\d{0,6}\/[1-9]\d{0,6})$/, "must be a count and seconds, like 30/60, or off")
  .transform((written): Limit => {
    const [count, seconds] = written.split("/").map(Number);
    return count && seconds ? { count, seconds } : null;
  });
const metricsToken = z.string().min(16, "must have at least 16 characters");
const logLevels = ["debug", "info", "warn", "error", "silent"] as const;
const consultants = ["anthropic", "openai-compatible", "built-in"] as const;

/** An empty variable counts as one that isn't set: that is how compose files pass what they don't have. */
function find<T>(name: string, schema: z.ZodType<T>): T | undefined {
  const value = process.env[name];
  if (value === undefined || value.trim() === "") return undefined;
  const parsed = schema.safeParse(value.trim());
  if (parsed.success) return parsed.data;
  const reason = parsed.error.issues.map((issue) => issue.message).join(", ");
  throw new AppError("invalid", `The environment variable ${name} is wrong: ${reason}.`);
}

/**
 * Takes empty variables out of the environment. Packages read some of them on their own, and what is none to us
 * is a wrong value to them.
 */
export function forgetEmptyVariables(): void {
  for (const [name, value] of Object.entries(process.env)) {
    if (value?.trim() === "") delete process.env[name];
  }
}

/** The settings, each read when it is asked for, so that building and testing need none. */
export const env = {
  get isDevelopment() {
    return process.env.NODE_ENV === "development";
  },
  get port() {
    return find("PORT", port) ?? 3000;
  },
  get publicUrl() {
    return find("PUBLIC_URL", address);
  },
  get dataDir() {
    return find("DATA_DIR", text) ?? ".data";
  },
  get databaseUrl() {
    return find("DATABASE_URL", postgresAddress);
  },
  get redisUrl() {
    return find("REDIS_URL", redisAddress);
  },
  get anthropicApiKey() {
    return find("ANTHROPIC_API_KEY", text);
  },
  get anthropicBaseUrl() {
    return find("ANTHROPIC_BASE_URL", address);
  },
  get openaiCompatibleBaseUrl() {
    return find("OPENAI_COMPATIBLE_BASE_URL", address);
  },
  get openaiCompatibleApiKey() {
    return find("OPENAI_COMPATIBLE_API_KEY", text);
  },
  get openaiCompatibleModel() {
    return find("OPENAI_COMPATIBLE_MODEL", text);
  },
  get lintelModel() {
    return find("LINTEL_MODEL", text);
  },
  get lintelConsultant() {
    return find("LINTEL_CONSULTANT", z.enum(consultants));
  },
  /** How many proxies of ours stand before the server, each adding to `X-Forwarded-For`. */
  get trustedProxies() {
    return find("TRUSTED_PROXIES", proxies) ?? 0;
  },
  get limits(): Record<LimitName, Limit> {
    return {
      turns: findLimit("LIMIT_TURNS", { count: 30, seconds: 60 }),
      guests: findLimit("LIMIT_GUESTS", { count: 60, seconds: 600 }),
      signIns: findLimit("LIMIT_SIGN_INS", { count: 30, seconds: 60 }),
      links: findLimit("LIMIT_LINKS", { count: 120, seconds: 60 }),
      requests: findLimit("LIMIT_REQUESTS", { count: 1200, seconds: 60 }),
    };
  },
  get logLevel() {
    return find("LOG_LEVEL", z.enum(logLevels)) ?? "info";
  },
  get metricsToken() {
    return find("METRICS_TOKEN", metricsToken);
  },
  /** Where traces go; none are made without it. */
  get traceEndpoint() {
    return find("OTEL_EXPORTER_OTLP_ENDPOINT", address);
  },
  get authSecret() {
    return find("AUTH_SECRET", secret);
  },
  get github() {
    return findSignIn("GITHUB");
  },
  get google() {
    return findSignIn("GOOGLE");
  },
};

function findLimit(name: string, usual: Limit): Limit {
  const set = find(name, limit);
  return set === undefined ? usual : set;
}

function findSignIn(provider: "GITHUB" | "GOOGLE"): { clientId: string; clientSecret: string } | undefined {
  const clientId = find(`${provider}_CLIENT_ID`, text);
  const clientSecret = find(`${provider}_CLIENT_SECRET`, text);
  if (clientId && clientSecret) return { clientId, clientSecret };
  if (!(clientId || clientSecret)) return undefined;
  const missing = clientId ? "SECRET" : "ID";
  throw new AppError(
    "invalid",
    `The environment variable ${provider}_CLIENT_${missing} is missing: sign-in needs it beside the other.`,
  );
}

function findProblem(read: () => unknown): string | null {
  try {
    read();
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
}

/** Every problem of the environment, one sentence each. */
export function listProblems(): string[] {
  const settings = Object.values(Object.getOwnPropertyDescriptors(env));
  return settings.map(({ get }) => (get ? findProblem(get) : null)).filter((problem) => problem !== null);
}
