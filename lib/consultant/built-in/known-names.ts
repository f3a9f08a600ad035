import { technologies as catalogued } from "@/lib/catalogue/find-technology";
import type { Facts } from "./facts";
import { findNamed } from "./find-meant";
import type { Wish } from "./find-wishes";

/** Names that a text may mention, with what people write for them. */
export const frameworkNames: readonly { name: string; words: RegExp }[] = [
  { name: "PCI DSS", words: /\bpci([ -]dss)?\b/i },
  { name: "GDPR", words: /\bgdpr\b/i },
  { name: "HIPAA", words: /\bhipaa\b/i },
  { name: "SOC 2", words: /\bsoc ?2\b/i },
  { name: "ISO 27001", words: /\biso[ -]?27001\b/i },
  { name: "SOX", words: /\b(sox|sarbanes)\b/i },
  { name: "CCPA", words: /\bccpa\b/i },
  { name: "FedRAMP", words: /\bfedramp\b/i },
  { name: "NIS2", words: /\bnis ?2\b/i },
  { name: "PSD2", words: /\bpsd ?2\b/i },
];

type TechnologyRole = "platform" | "database" | "broker" | "language" | "gateway" | "identity" | "delivery";

export const technologyNames: readonly { name: string; role: TechnologyRole; words: RegExp }[] = [
  { name: "Kubernetes", role: "platform", words: /\b(kubernetes|k8s|eks|gke|aks)\b/i },
  { name: "AWS", role: "platform", words: /\b(aws|amazon web services)\b/i },
  { name: "Azure", role: "platform", words: /\bazure\b/i },
  { name: "Google Cloud", role: "platform", words: /\b(gcp|google cloud)\b/i },
  {
    name: "our own servers",
    role: "platform",
    words: /\b(own servers?|on[- ]prem\w*|bare metal|own machines)\b/i,
  },
  { name: "PostgreSQL", role: "database", words: /\bpostgres(ql)?\b/i },
  { name: "MySQL", role: "database", words: /\b(mysql|mariadb)\b/i },
  { name: "SQL Server", role: "database", words: /\b(sql server|mssql)\b/i },
  { name: "Oracle Database", role: "database", words: /\boracle\b/i },
  { name: "MongoDB", role: "database", words: /\bmongo(db)?\b/i },
  { name: "Apache Kafka", role: "broker", words: /\bkafka\b/i },
  { name: "RabbitMQ", role: "broker", words: /\brabbit ?mq\b/i },
  { name: "Amazon SQS", role: "broker", words: /\bsqs\b/i },
  { name: "NATS JetStream", role: "broker", words: /\b(nats|jetstream)\b/i },
  { name: "Java with Spring Boot", role: "language", words: /\b(java|spring( boot)?|kotlin)\b/i },
  { name: "C# on .NET", role: "language", words: /(\bc#|\.net\b)/i },
  { name: "Go", role: "language", words: /\b(golang|in Go|Go developers)\b/ },
  { name: "Python", role: "language", words: /\b(python|django|fastapi)\b/i },
  {
    name: "TypeScript on Node.js",
    role: "language",
    words: /\b(typescript|node(\.js)?|javascript|nest\.?js)\b/i,
  },
  { name: "PHP", role: "language", words: /\b(php|laravel|symfony)\b/i },
  { name: "Kong", role: "gateway", words: /\bkong\b/i },
  { name: "NGINX", role: "gateway", words: /\bnginx\b/i },
  { name: "Keycloak", role: "identity", words: /\bkeycloak\b/i },
  { name: "GitHub Actions", role: "delivery", words: /\bgithub( actions)?\b/i },
  { name: "GitLab CI", role: "delivery", words: /\bgitlab( ci)?\b/i },
  { name: "Jenkins", role: "delivery", words: /\bjenkins\b/i },
  { name: "Argo CD", role: "delivery", words: /\bargo ?cd\b/i },
];

const kindOf: Record<TechnologyRole, string> = {
  platform: "platform",
  database: "database",
  broker: "broker",
  language: "runtime",
  gateway: "gateway",
  identity: "identity",
  delivery: "delivery",
};

/** The entry of the catalogue that a phrase names. */
export const findCatalogued = (phrase: string) => findNamed(phrase, catalogued, ({ name }) => name);

function findWanted({ want }: Wish, role: TechnologyRole): string | null {
  const known = technologyNames.find((technology) => technology.role === role && technology.words.test(want));
  if (known) return known.name;
  const entry = findCatalogued(want);
  return entry?.kind === kindOf[role] ? entry.name : null;
}

/** What is used for a role: what was asked for last, else what is there already. */
export function chooseTechnology(
  { wishes, technologies }: Pick<Facts, "wishes" | "technologies">,
  role: TechnologyRole,
): { name: string; isThere: boolean } | null {
  const wanted = wishes.toReversed().flatMap((wish) => findWanted(wish, role) ?? [])[0];
  const name = wanted ?? findTechnology(technologies, role);
  return name === null ? null : { name, isThere: technologies.includes(name) };
}

/** What is there already for a role, if something was named. */
export const findTechnology = (names: readonly string[], role: TechnologyRole): string | null =>
  technologyNames.find((technology) => technology.role === role && names.includes(technology.name))?.name ??
  null;
