import type { NextConfig } from "next";
import { contentSecurityPolicy } from "./lib/http/content-security-policy";

/** For what is no page: `proxy.ts` gives pages a policy with a nonce of their own. */
const policyOfFiles = contentSecurityPolicy({ nonce: null, isDevelopment: false });

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: true,
  // `npm run check` checks them, once; here it would double the time of a build.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "@electric-sql/pglite",
    "@prisma/schema-engine-wasm",
    "elkjs",
    "pg",
    "pino",
    "prom-client",
  ],
  headers: async () => [
    {
      source: "/:path*",
      headers: [
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "X-Frame-Options", value: "DENY" },
        { key: "Referrer-Policy", value: "same-origin" },
        { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
        { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
        { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()" },
      ],
    },
    {
      source: "/:path(api/.*|_next/.*|schema/.*|icon.svg)",
      headers: [{ key: "Content-Security-Policy", value: policyOfFiles }],
    },
    {
      source: "/s/:path*",
      headers: [
        { key: "X-Robots-Tag", value: "noindex, nofollow" },
        { key: "Referrer-Policy", value: "no-referrer" },
      ],
    },
  ],
};

export default config;
