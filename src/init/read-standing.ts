import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Standing } from "./settle.js";

/**
 * Looks at one path of a folder.
 *
 * @throws Error of the file system where it cannot be told
 */
export function readStanding(folder: string, path: string): Standing {
    const at = join(folder, path);
    const found = statSync(at, { throwIfNoEntry: false });
    if (found === undefined) return { kind: "nothing" };
    if (found.isDirectory()) return { kind: "folder", empty: readdirSync(at).length === 0 };
    return found.isFile() ? { kind: "file", text: readFileSync(at, "utf8") } : { kind: "other" };
}
