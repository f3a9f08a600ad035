import { createHash, randomBytes } from "node:crypto";

const tokenBytes = 32;

/** 256 random bits, written so that they fit into an address. */
export const createToken = (): string => randomBytes(tokenBytes).toString("base64url");

export const isToken = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text);

/** Only the hash is stored, so a leaked database opens no links. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");
