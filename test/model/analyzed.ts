import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { hasErrors } from "../../src/diagnostics/result.js";
import { decode } from "../../src/language/decode.js";
import { type Analysis, analyze } from "../../src/model/analyze.js";
import type { SourceText } from "../../src/text/source-text.js";

/** What a model means, and all that was said about it. */
export interface Analyzed extends Analysis {
    readonly diagnostics: readonly Diagnostic[];
    /** Codes of errors, in the order they were found. */
    readonly errors: readonly string[];
    readonly warnings: readonly string[];
    /** The text a diagnostic of the code underlines. */
    readonly underlined: (code: string) => string | undefined;
}

/** Decodes and analyses files as a project does; a lone text is a file that begins with a project. */
export function analyzed(models: string | readonly SourceText[], rows: readonly SourceText[] = []): Analyzed {
    const files =
        typeof models === "string" ? [{ path: "models/model.yaml", text: `project: {name: acme}\n${models}` }] : models;
    const decoded = decode(files);
    const incomplete = hasErrors(decoded.diagnostics);
    const { value, diagnostics } = analyze(decoded.value, new Map(rows.map((row) => [row.path, row])), { incomplete });
    const all = [...decoded.diagnostics, ...diagnostics];
    const codes = (severity: Diagnostic["severity"]): readonly string[] =>
        all.filter((diagnostic) => diagnostic.severity === severity).map(({ code }) => code);
    return {
        ...value,
        diagnostics: all,
        errors: codes("error"),
        warnings: codes("warning"),
        underlined: (code) => {
            const found = all.find((diagnostic) => diagnostic.code === code);
            const text = [...files, ...rows].find(({ path }) => path === found?.span.file)?.text;
            return found && text?.slice(found.span.start, found.span.end);
        },
    };
}

/** The thing of a name in a list; throws when there is none, so that a test fails where it looked. */
export function named<T extends { readonly name: string }>(things: readonly T[], name: string): T {
    const found = things.find((thing) => thing.name === name);
    if (found === undefined)
        throw new Error(`there is no ${name} among ${things.map((thing) => thing.name).join(", ")}`);
    return found;
}
