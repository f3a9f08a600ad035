import { z } from "zod";

/** A kind of business, and the capabilities it can't do without although nobody mentions them. */
export const domainSchema = z.strictObject({
  title: z.string().min(1),
  words: z
    .string()
    .min(1)
    .transform((source) => new RegExp(source, "i")),
  implies: z.array(z.string()).min(1),
});

export type Domain = z.infer<typeof domainSchema>;
