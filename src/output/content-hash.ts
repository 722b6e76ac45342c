import { createHash } from "node:crypto";

/** The hash a file is known by: git may have given its lines other ends. */
export const contentHash = (text: string): string =>
    createHash("sha256").update(text.replaceAll("\r\n", "\n")).digest("hex");
