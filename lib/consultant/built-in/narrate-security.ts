import { bullets } from "./markdown-table";
import type { SystemPlan } from "./plan-system";

/** Who may do what, what is encrypted, and what compliance asks for. */
export function narrateSecurity({ services, understanding, isMonolith }: SystemPlan): string {
  const { frameworks } = understanding.facts;
  const suggested = [...new Set(services.flatMap(({ frameworks: each = [] }) => each))].filter(
    (name) => !frameworks.includes(name),
  );
  const hasPayments = services.some(({ id }) => id === "payments");
  const lines = [
    "**Trust boundaries**: internet to gateway, gateway to services, services to stores, services to outside providers. Each crossing is authenticated, authorised, encrypted and limited.",
    "**Authentication**: OpenID Connect with PKCE; access tokens of 15 minutes (assumed); second factor for staff.",
    `**Authorisation**: the gateway checks the token, the owner of the data checks the right, on every request; ${isMonolith ? "a database role for each module" : "services call each other with workload identities (mutual TLS or signed tokens)"}.`,
    "**Encryption**: TLS 1.2 or newer on every relation, encrypted volumes and backups, keys in the secret store with rotation.",
    "**Audit trail**: who did what to what, when and from where, for sign-ins, rights, money, exports and staff access; append-only, kept apart, one year (assumed).",
    "**Input**: sizes and shapes are checked at the edge, parameterised queries, webhooks verified by signature and time stamp, outgoing calls to an allow-list only.",
    "**Supply chain**: locked dependencies, scanned images, signed artifacts, least rights for the pipeline.",
  ];
  const pci = hasPayments
    ? "\n\n**PCI DSS**: card data never reaches these parts. The client uses the provider's hosted fields, Payments only sees tokens. That keeps the scope small (typically the self-assessment for merchants that outsource all card handling); which one applies is for your acquirer or assessor to confirm."
    : "";
  const stated =
    frameworks.length > 0
      ? `\n\nStated frameworks: ${frameworks.join(", ")}. Their clauses have not been checked one by one here.`
      : "";
  const open = suggested.length > 0 ? `\n\nLikely to apply, to be confirmed: ${suggested.join(", ")}.` : "";
  return `${bullets(lines)}${pci}${stated}${open}`;
}
