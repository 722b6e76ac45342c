import { resolve } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { hasErrors, type Result } from "../diagnostics/result.js";
import { decode } from "../language/decode.js";
import { analyze } from "../model/analyze.js";
import { fixtureFiles } from "../model/semantics/given-tables.js";
import type { ParseYaml } from "../syntax/parse.js";
import type { SourceText } from "../text/source-text.js";
import { openParseCache } from "./parse-cache.js";
import type { Project } from "./project.js";
import { readModels, readText } from "./read-models.js";

export interface CompileOptions {
    /** The folder that holds `models/`. */
    readonly folder: string;
    /** Remembers parsed files in `.c360/cache`, and writes there. Without it nothing is written. */
    readonly cache?: boolean;
}

/**
 * Reads a project: its model files, and the files of rows that its fixtures name.
 *
 * @returns the project and every finding; `model` is undefined when one of them is an error
 * @example
 * const { value: project, diagnostics } = compile({ folder: "." });
 * project.model?.entities.map(({ name }) => name) // ["customer", "product", "store"]
 */
export function compile({ folder, cache = false }: CompileOptions): Result<Project> {
    const absolute = resolve(folder);
    const read = readModels(absolute);
    const files = read.value;
    const remembered = cache ? openParseCache(absolute) : undefined;
    const compiled = compileTexts(files, (path) => readText(absolute, path), remembered?.parse);
    remembered?.close();
    const { model, fixtures, places, attachments } = compiled.value;
    const diagnostics = [...read.diagnostics, ...compiled.diagnostics];
    const texts = new Map([...files, ...attachments].map(({ path, text }) => [path, text]));
    return {
        value: {
            folder: absolute,
            model: hasErrors(diagnostics) ? undefined : model,
            fixtures,
            places,
            files,
            // A project's own templates are read again only when a finding points into one.
            texts: (file) =>
                texts.get(file) ?? (file.startsWith("templates/") ? readText(absolute, file).value?.text : undefined),
        },
        diagnostics,
    };
}

type Compiled = Pick<Project, "model" | "fixtures" | "places"> & { readonly attachments: readonly SourceText[] };
type ReadText = (path: string) => Result<SourceText | undefined>;

/** Compiles texts that are already read; `readFile` reads the files of rows that fixtures name. */
export function compileTexts(files: readonly SourceText[], readFile: ReadText, parse?: ParseYaml): Result<Compiled> {
    const decoded = decode(files, parse);
    const diagnostics: Diagnostic[] = [...decoded.diagnostics];
    const attachments = fixtureFiles(decoded.value).flatMap((path) => {
        const { value, diagnostics: findings } = readFile(path);
        // A file that is not there is reported where it is named.
        diagnostics.push(...findings.filter(({ code }) => code !== "project/unreadable-file"));
        return value === undefined ? [] : [value];
    });
    const analyzed = analyze(decoded.value, new Map(attachments.map((file) => [file.path, file])), {
        incomplete: hasErrors(decoded.diagnostics),
    });
    diagnostics.push(...analyzed.diagnostics);
    const { model, fixtures, places } = analyzed.value;
    return { value: { model: hasErrors(diagnostics) ? undefined : model, fixtures, places, attachments }, diagnostics };
}
