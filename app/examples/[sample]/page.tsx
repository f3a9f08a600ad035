import type { Metadata } from "next";
import { SampleView } from "@/components/design/sample-view";
import { orNotFound } from "@/lib/http/or-not-found";
import { readSample } from "@/lib/sample/read-sample";

const readDesign = async (params: PageProps<"/examples/[sample]">["params"]) =>
  orNotFound(readSample((await params).sample));

export async function generateMetadata({ params }: PageProps<"/examples/[sample]">): Promise<Metadata> {
  const { title = "Example" } = await readDesign(params);
  return { title };
}

export default async function SamplePage({ params }: PageProps<"/examples/[sample]">) {
  const [{ sample }, design] = await Promise.all([params, readDesign(params)]);
  return <SampleView name={sample} design={design} />;
}
