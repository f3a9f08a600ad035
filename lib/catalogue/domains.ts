/** A kind of business, and the capabilities it can't do without although nobody mentions them. */
export interface Domain {
  title: string;
  words: RegExp;
  implies: readonly string[];
}

export const domains: readonly Domain[] = [
  {
    title: "E-commerce platform",
    words: /\b(e-?commerce|online (shop|store)|web ?shop|sell\w* [^.?!]{0,40}(online))\b/i,
    implies: ["orders", "catalogue", "payments", "notifications"],
  },
  {
    title: "Booking platform",
    words: /\b(hotels?|appointments?|booking (platform|system|site)|reservation system)\b/i,
    implies: ["bookings", "notifications"],
  },
  {
    title: "Marketplace",
    words: /\bmarketplace\b/i,
    implies: ["orders", "catalogue", "payments", "users", "notifications"],
  },
  {
    title: "Publishing platform",
    words: /\b(news (site|room)|newspaper|magazine|publishing)\b/i,
    implies: ["publishing", "users"],
  },
  {
    title: "Software as a service",
    words: /\b(saas|multi-?tenant)\b/i,
    implies: ["users", "subscriptions", "notifications"],
  },
];
