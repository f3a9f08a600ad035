import type { Design, Quantity } from "@/lib/design/schema";

const scale = ({ value, ...rest }: Quantity, factor: number): Quantity => ({
  ...rest,
  value: typeof value === "number" ? value * factor : { min: value.min * factor, max: value.max * factor },
});

/** The same design with `factor` times the arrivals, as the checks would see it at that load. */
export const scaleArrivals = (design: Design, factor: number): Design => ({
  ...design,
  workflows: design.workflows.map((workflow) => {
    const { mean, peak, ...rest } = workflow.arrivals ?? {};
    if (!(mean || peak)) return workflow;
    return {
      ...workflow,
      arrivals: {
        ...rest,
        ...(mean && { mean: scale(mean, factor) }),
        ...(peak && { peak: scale(peak, factor) }),
      },
    };
  }),
});
