import { z } from "zod";
import rows from "./places.json";

const placeSchema = z.strictObject({
  name: z.string().min(1),
  /** In degrees, north and east positive; the middle of the city to a hundredth. */
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});

export type Place = z.infer<typeof placeSchema>;

const places = placeSchema
  .array()
  .parse(rows)
  .map((place) => ({ place, words: new RegExp(`(?<![\\p{L}])${place.name}(?![\\p{L}])`, "iu") }));

/** The cities that a text names, by alphabet. */
export const findPlaces = (text: string): Place[] =>
  places.filter(({ words }) => words.test(text)).map(({ place }) => place);

const earthRadiusKm = 6_371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;
const halfChord = (difference: number) => Math.sin(radians(difference) / 2) ** 2;

/** Kilometres along the great circle (haversine formula); no cable is shorter. */
export function distanceBetween(first: Place, second: Place): number {
  const chord =
    halfChord(second.latitude - first.latitude) +
    Math.cos(radians(first.latitude)) *
      Math.cos(radians(second.latitude)) *
      halfChord(second.longitude - first.longitude);
  return 2 * earthRadiusKm * Math.asin(Math.sqrt(chord));
}
