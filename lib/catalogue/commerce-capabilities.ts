import type { Capability } from "./capability";

export const commerceCapabilities: readonly Capability[] = [
  {
    id: "orders",
    name: "Orders",
    words: /\b(orders?|ordering|carts?|baskets?|checkouts?|purchas\w*)\b/i,
    requirement: "Customers place orders, follow their state and can cancel them until they are confirmed.",
    responsibility: "Owns the order and its states; drives the order workflow from placing to fulfilment.",
    owns: "orders, order lines, workflow state",
    sensitivity: "confidential",
    store: "relational",
    leads: "order",
    emits: ["order-confirmed", "order-cancelled"],
    follows: ["users"],
    risk: {
      statement: "An order stays half done when a step neither succeeds nor fails",
      mitigation:
        "Every workflow has a deadline; a sweeper resumes or compensates what is older and raises an alert",
    },
  },
  {
    id: "inventory",
    name: "Inventory",
    words: /\b(inventor(y|ies)|stocks?|warehous\w*|availability of (items|goods))\b/i,
    requirement: "Stock per item and place is known; what isn't there can't be sold.",
    responsibility:
      "Owns stock levels and reservations; reserves, commits and releases quantities atomically.",
    owns: "stock levels, reservations, stock movements",
    sensitivity: "internal",
    store: "relational",
    steps: [
      { phase: 2, does: "Reserve the stock for 15 minutes", compensation: "Release the reservation" },
      { phase: 7, does: "Turn the reservation into a stock movement" },
    ],
    emits: ["stock-reserved", "stock-changed"],
    follows: ["orders"],
    risk: {
      statement: "The same item is sold twice under load",
      mitigation:
        "Reserve with one conditional update (available >= wanted); reservations expire; reconcile against a count every night",
    },
  },
  {
    id: "payments",
    name: "Payments",
    words: /\b(payments?|pay(ing)?|paid|credit cards?|billing provider|sell(ing)?|sales)\b/i,
    requirement: "Customers pay; each payment is authorised, captured and refunded exactly once.",
    responsibility:
      "Owns payment intents and their states; the only part that talks to the payment provider; never stores card numbers.",
    owns: "payment intents, captures, refunds, ledger entries",
    sensitivity: "restricted",
    store: "relational",
    steps: [
      {
        phase: 3,
        does: "Authorise the payment with an idempotency key",
        compensation: "Void the authorisation (refund it if it was captured)",
      },
      { phase: 6, does: "Capture the payment" },
    ],
    emits: ["payment-authorised", "payment-captured", "payment-failed"],
    follows: ["orders"],
    outside: {
      id: "payment-provider",
      name: "Payment provider",
      responsibility: "Takes card data in its own hosted fields, authorises, captures and refunds.",
      protocol: "HTTPS (REST) and signed webhooks",
      timeoutSeconds: 5,
      fallback:
        "The circuit opens; the payment stays pending and is tried again with the same key; the customer is told it will be confirmed by e-mail",
    },
    frameworks: ["PCI DSS"],
    risk: {
      statement: "A customer is charged twice after a timeout",
      mitigation:
        "One idempotency key for each payment intent, kept through retries; webhooks are the second source; reconcile with the provider's report every day",
    },
  },
  {
    id: "catalogue",
    name: "Product catalogue",
    words: /\b(catalogu?es?|products?|product search|listings?)\b/i,
    requirement: "Products can be browsed, searched and shown with price and picture.",
    responsibility: "Owns product descriptions, prices and categories; serves browsing and search.",
    owns: "products, prices, categories",
    sensitivity: "public",
    store: "relational",
    emits: ["product-changed", "price-changed"],
    follows: ["inventory"],
    risk: {
      statement: "A cached price differs from the one that is charged",
      mitigation:
        "The order stores the price it was shown, with a version; checkout asks again when it has changed",
    },
  },
  {
    id: "shipping",
    name: "Shipping",
    words: /\b(shipping|shipments?|deliver(y|ies) (to|of)|carriers?|fulfil\w*|couriers?|parcels?)\b/i,
    requirement: "Confirmed orders are shipped and can be tracked.",
    responsibility: "Owns shipments; books carriers, prints labels and follows parcels.",
    owns: "shipments, tracking events, addresses of shipments",
    sensitivity: "confidential",
    store: "relational",
    steps: [{ phase: 8, does: "Book the shipment" }],
    emits: ["shipment-booked", "shipment-delivered"],
    follows: ["orders"],
    outside: {
      id: "carrier",
      name: "Carrier",
      responsibility: "Transports parcels and reports where they are.",
      protocol: "HTTPS (REST) and webhooks",
      timeoutSeconds: 10,
      fallback: "The booking waits in the queue; staff can book by hand after four hours",
    },
    risk: {
      statement: "A carrier is down for hours",
      mitigation: "Bookings wait in a queue; a second carrier can be chosen for each region",
    },
  },
  {
    id: "subscriptions",
    name: "Subscriptions",
    words: /\b(subscriptions?|recurring|invoic\w*|billing|plans? and pricing)\b/i,
    requirement: "Recurring charges are raised on time, and can be changed and cancelled.",
    responsibility: "Owns plans, subscriptions and invoices; starts each billing run.",
    owns: "subscriptions, invoices",
    sensitivity: "confidential",
    store: "relational",
    leads: "invoice",
    emits: ["invoice-issued", "subscription-ended"],
    follows: ["payments"],
    risk: {
      statement: "A billing run that is repeated charges twice",
      mitigation:
        "One invoice for each subscription and period, enforced by a unique key; the run can be repeated safely",
    },
  },
  {
    id: "bookings",
    name: "Bookings",
    words: /\b(bookings?|reservations?|appointments?|tickets?|hotels?|rooms?|seats?|slots?)\b/i,
    requirement: "A place, room or time can be booked; the same one can't be booked twice.",
    responsibility:
      "Owns availability and bookings; holds, confirms and releases with one conditional write.",
    owns: "availability, holds, bookings",
    sensitivity: "confidential",
    store: "relational",
    leads: "booking",
    steps: [
      {
        phase: 2,
        does: "Hold the availability for 10 minutes (conditional update)",
        compensation: "Release the hold",
      },
    ],
    emits: ["booking-confirmed", "booking-cancelled"],
    follows: ["users"],
    risk: {
      statement: "The same place is sold twice through two channels",
      mitigation:
        "One system of record for availability; unique constraint on place and period; channels are told at once and reconciled every hour",
    },
  },
  {
    id: "channels",
    name: "Sales channels",
    words:
      /\b(channel managers?|marketplaces?|resellers?|online travel agenc(y|ies)|partner (api|sites?))\b/i,
    requirement: "Outside sales channels see current availability and hand in their sales.",
    responsibility:
      "Translates between our model and the channels; publishes changes and takes in their sales once.",
    owns: "channel mappings, messages sent and received",
    sensitivity: "internal",
    store: "relational",
    emits: ["channel-sale-received"],
    follows: ["bookings", "inventory"],
    outside: {
      id: "channel-partner",
      name: "Sales channel",
      responsibility: "Sells on our behalf; sends sales by webhook and takes availability updates.",
      protocol: "HTTPS (REST) and webhooks, rate limited",
      timeoutSeconds: 10,
      fallback:
        "Updates wait in the queue in order; a safety stock is withheld from the channel while it lags",
    },
    risk: {
      statement: "A channel sells from outdated availability",
      mitigation:
        "Safety stock for each channel, lag alert, hourly reconciliation, and a rule for who is moved",
    },
  },
];
