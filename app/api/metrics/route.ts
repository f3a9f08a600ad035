import { route } from "@/lib/http/route";
import { metrics } from "@/lib/metrics/metrics";
import { requireScraper } from "@/lib/metrics/require-scraper";

export const GET = route(async ({ headers }) => {
  requireScraper(headers);
  const { registry } = metrics;
  return new Response(await registry.metrics(), { headers: { "Content-Type": registry.contentType } });
});
