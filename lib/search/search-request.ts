import { z } from "zod";

export const searchRequestSchema = z.strictObject({ query: z.string().max(200) });
