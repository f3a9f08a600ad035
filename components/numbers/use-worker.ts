import { useEffect, useState } from "react";

/** What a worker has said of an order so far: its last message, or that it could not be run. */
type Told<Message> = { kind: "running" } | { kind: "failed" } | { kind: "told"; message: Message };

const running = { kind: "running" } as const;

/**
 * Gives a worker an order, beside the page since it takes seconds, and tells what it last said of that very order. A new
 * order, or none, ends it. `open` starts it, and must stay the same function.
 */
export function useWorker<Order, Message>(open: () => Worker, order: Order | null): Told<Message> {
  const [last, setLast] = useState<{ order: Order; told: Told<Message> } | null>(null);
  useEffect(() => {
    if (order === null) return;
    const worker = open();
    worker.addEventListener("message", ({ data: message }: MessageEvent<Message>) =>
      setLast({ order, told: { kind: "told", message } }),
    );
    worker.addEventListener("error", () => setLast({ order, told: { kind: "failed" } }));
    worker.postMessage(order);
    return () => worker.terminate();
  }, [open, order]);
  return last !== null && last.order === order ? last.told : running;
}

const isSame = (one: object, other: object) => {
  const [entries, others] = [Object.entries(one), new Map<string, unknown>(Object.entries(other))];
  return entries.length === others.size && entries.every(([key, value]) => others.get(key) === value);
};

/** The same when somebody asks for it; what was found holds while the same is `wanted`, by its fields. */
export function useWorkerOnDemand<Order extends object, Message>(open: () => Worker, wanted: Order) {
  const [order, setOrder] = useState<Order | null>(null);
  const told = useWorker<Order, Message>(open, order);
  return {
    state: order !== null && isSame(order, wanted) ? told : ({ kind: "idle" } as const),
    start: () => setOrder(wanted),
    cancel: () => setOrder(null),
  };
}
