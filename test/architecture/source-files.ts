import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

export interface SourceFile {
    /** From the repository's folder, with `/`. */
    readonly path: string;
    readonly text: string;
    readonly lines: number;
    /** What it imports, types included: files of the repository, or package names. */
    readonly imports: readonly string[];
}

/** Every TypeScript file under `src`. */
export function readSourceFiles(): readonly SourceFile[] {
    return readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".ts"))
        .sort()
        .map((file) => {
            const path = `src/${file.replaceAll("\\", "/")}`;
            const text = readFileSync(join(root, path), "utf8");
            return { path, text, lines: text.split("\n").length, imports: importsOf(path, text) };
        });
}

function importsOf(path: string, text: string): readonly string[] {
    const code = text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
    const names = [...code.matchAll(/(?:\bfrom\s+|\bimport\s*\(\s*|\bimport\s+)"([^"]+)"/g)].map(
        ([, name]) => name ?? "",
    );
    return names.map((name) =>
        name.startsWith(".")
            ? normalize(join(dirname(path), name))
                  .replaceAll("\\", "/")
                  .replace(/\.js$/, ".ts")
            : name,
    );
}
