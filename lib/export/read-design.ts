import { type UnzipFileInfo, unzipSync } from "fflate";
import { parseDesign, type YamlOutcome } from "@/lib/design/yaml";
import { bundledDesign } from "./bundled-design";

/** What is taken in at the most, of a file and of what an archive unpacks to. */
export const maxImportBytes = 5_000_000;
const maxUnpackedBytes = 50_000_000;
const maxFiles = 5_000;

const refuse = (problem: string): YamlOutcome => ({ accepted: false, errors: [{ path: "", problem }] });

/** Why an archive isn't unpacked. */
class RefusedArchive extends Error {}

const isArchive = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

const climbsOut = (name: string) =>
  /^[/\\]|^[A-Za-z]:/.test(name) || name.split(/[/\\]/).includes("..") || name.includes("\0");

/** Looks at each entry before it is unpacked: sizes are the archive's own claims, and more is never written. */
function guardArchive() {
  let files = 0;
  let unpacked = 0;
  return ({ name, originalSize }: UnzipFileInfo): boolean => {
    files += 1;
    unpacked += originalSize;
    if (climbsOut(name))
      throw new RefusedArchive(`the archive has a file outside of itself: ${JSON.stringify(name)}`);
    if (files > maxFiles) throw new RefusedArchive(`the archive has more than ${maxFiles} files`);
    if (unpacked > maxUnpackedBytes)
      throw new RefusedArchive("the archive unpacks to more than 50 MB, which no bundle does");
    return name === bundledDesign && originalSize <= maxImportBytes;
  };
}

function unpack(bytes: Uint8Array): { found: Uint8Array } | { problem: string } {
  try {
    const found = unzipSync(bytes, { filter: guardArchive() })[bundledDesign];
    if (found) return { found };
    return { problem: `the archive has no ${bundledDesign} of at most 5 MB at its top` };
  } catch (error) {
    if (error instanceof RefusedArchive) return { problem: error.message };
    return { problem: "the archive is damaged and can't be unpacked" };
  }
}

function readText(bytes: Uint8Array): YamlOutcome {
  try {
    return parseDesign(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof TypeError) return refuse("the file is no text in UTF-8, nor a bundle");
    throw error;
  }
}

/** A design from the bytes of a YAML file or of a bundle; a refusal says what is wrong, where, and what is allowed. */
export function readDesign(bytes: Uint8Array): YamlOutcome {
  if (bytes.byteLength > maxImportBytes)
    return refuse("the file is larger than 5 MB, which is more than a design may have");
  if (!isArchive(bytes)) return readText(bytes);
  const unpacked = unpack(bytes);
  return "found" in unpacked ? readText(unpacked.found) : refuse(unpacked.problem);
}
