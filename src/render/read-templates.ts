import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Templates } from "./renderer.js";
import type { ViewShapes } from "./shape.js";
import { readViewShapes } from "./shape-json.js";

/** The templates that are part of the product; the same place from `src` and from `dist`. */
export const templatesFolder = fileURLToPath(new URL("../../templates/", import.meta.url));

/**
 * Every `.hbs` file under a folder, by path without extension, sorted; empty when there is no such folder.
 *
 * @example
 * readTemplates(templatesFolder).get("dbt/staging") // "-- {{description}}\n..."
 */
export function readTemplates(folder: string): Templates {
    const files = listFiles(folder).filter((file) => file.endsWith(".hbs"));
    return new Map(
        files.map((file) => [
            file.slice(0, -".hbs".length).split(sep).join("/"),
            readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n"),
        ]),
    );
}

/** The shape of each shipped template's view: `templates/views.json`. */
export const readShippedViews = (): ViewShapes =>
    readViewShapes(readFileSync(join(templatesFolder, "views.json"), "utf8"));

function listFiles(folder: string): string[] {
    try {
        return readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
        throw error;
    }
}
