import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where a project keeps what can be made again: `.c360/cache`. */
export const cacheFolder = (project: string): string => join(project, ".c360", "cache");

/** Makes the folder when there is none, as one that git leaves alone. @throws when the disk refuses */
export function makeCacheFolder(project: string): void {
    const folder = cacheFolder(project);
    if (mkdirSync(folder, { recursive: true }) !== undefined) writeFileSync(join(folder, ".gitignore"), "*\n");
}
