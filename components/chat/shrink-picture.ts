import { typeOfBytes } from "@/lib/attachment/read-attachment";

/** Models look at no more than this, so a larger picture would only take longer on its way. */
const longestSide = 1568;
const lightEnough = 500_000;

async function draw(picture: ImageBitmap): Promise<Blob> {
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: "image/webp", quality: 0.9 });
}

/** A large picture as small as a model sees it; whatever else it is, the file itself. */
export async function shrinkPicture(file: File): Promise<Blob> {
  const type = typeOfBytes(new Uint8Array(await file.slice(0, 16).arrayBuffer()));
  if (type === null || type === "pdf") return file;
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return file;
  const isSmall = Math.max(picture.width, picture.height) <= longestSide && file.size <= lightEnough;
  const drawn = isSmall ? file : await draw(picture);
  picture.close();
  return drawn;
}
