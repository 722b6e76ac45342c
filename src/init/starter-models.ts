import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A project that runs: the same place from `src` and from `dist`. */
const folder = fileURLToPath(new URL("../../starter/models/", import.meta.url));

// What the project is called where it stands; a name is the only thing that is replaced.
const placeholder = "my_project";

/** The model files of a first project, under a name of its own. */
export function starterModels(name: string): ReadonlyMap<string, string> {
    const files = readdirSync(folder).sort();
    return new Map(
        files.map((file) => {
            const text = readFileSync(`${folder}${file}`, "utf8").replaceAll("\r\n", "\n");
            return [
                `models/${file}`,
                text.replaceAll(placeholder, name).replaceAll(dashed(placeholder), dashed(name)),
            ] as const;
        }),
    );
}

// A host name has no underscores.
const dashed = (name: string): string => name.replaceAll("_", "-");
