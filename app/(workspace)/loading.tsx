import { Waiting } from "@/components/workspace/waiting";

export default function Loading() {
  return <Waiting />;
}
