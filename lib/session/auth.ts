import { betterAuth } from "better-auth/minimal";
import { nextCookies } from "better-auth/next-js";
import { anonymous } from "better-auth/plugins/anonymous";
import { env } from "../env";
import { handOverTurns } from "../turn/running-turns";
import { recordSession } from "./record-session";
import { authSecret } from "./secret";
import { moveThreads, sessionDatabase } from "./store";

const day = 24 * 60 * 60;

function socialProviders() {
  const { github, google } = env;
  return { ...(github && { github }), ...(google && { google }) };
}

function createAuth(origin: string) {
  return betterAuth({
    appName: "Lintel",
    baseURL: origin,
    secret: authSecret(),
    database: sessionDatabase,
    emailAndPassword: { enabled: true, minPasswordLength: 8 },
    socialProviders: socialProviders(),
    session: { expiresIn: 90 * day, updateAge: day },
    databaseHooks: { session: { create: { after: recordSession } } },
    plugins: [
      anonymous({
        generateName: () => "Guest",
        onLinkAccount: async ({ anonymousUser, newUser }) => {
          await moveThreads(anonymousUser.user.id, newUser.user.id);
          handOverTurns(anonymousUser.user.id, newUser.user.id);
        },
      }),
      nextCookies(),
    ],
    // `answerAuth` counts, with the limits that all of Lintel has.
    rateLimit: { enabled: false },
    onAPIError: { errorURL: `${origin}/sign-in` },
    telemetry: { enabled: false },
    logger: { level: "error" },
    advanced: {
      cookiePrefix: "lintel",
      // `route` refuses foreign origins for this address as for all others.
      disableCSRFCheck: true,
      // Addresses to return to must be our own: Better Auth would not look at them in tests.
      disableOriginCheck: false,
    },
  });
}

type Auth = ReturnType<typeof createAuth>;

const maxOrigins = 20;
const authByOrigin = new Map<string, Auth>();

/**
 * Better Auth for the address at which the caller sees this server: it decides whether cookies are `Secure`
 * and where a sign-in elsewhere comes back to. Callers can name any host, so few are remembered.
 */
export function authFor(origin: string): Auth {
  const known = authByOrigin.get(origin);
  if (known) return known;
  if (authByOrigin.size >= maxOrigins) authByOrigin.clear();
  const auth = createAuth(origin);
  authByOrigin.set(origin, auth);
  return auth;
}
