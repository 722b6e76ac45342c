import { parseDocument } from "yaml";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Result } from "../diagnostics/result.js";
import type { SourceText } from "../text/source-text.js";
import type { Span } from "../text/span.js";
import { hiddenCharacters } from "./characters.js";
import { convert } from "./convert.js";
import { syntaxDiagnostics } from "./diagnostics.js";
import { libraryDiagnostic } from "./library-errors.js";
import type { Node } from "./node.js";
import { sizeLimit } from "./read-source.js";
import { checkTokens, depthLimit } from "./tokens.js";

/** How many problems of one file are told; whoever has more reads the first of them. */
export const problemLimit = 100;

export type ParsedYaml = Result<Node | undefined>;
export type ParseYaml = (source: SourceText) => ParsedYaml;

/**
 * Reads one YAML document into positioned nodes. Whatever the text, the answer is a value or a diagnostic.
 *
 * @param limit of its length; a file of another format may be larger than a model file
 * @returns the root, or undefined when the file is empty or has an error (all of them `syntax/...`)
 * @example
 * parseYaml({ path: "models/a.yaml", text: "project: {name: acme}" }).value
 * // { kind: "map", entries: [{ key: "project", value: { kind: "map", ... }, ... }], span }
 */
export function parseYaml(source: SourceText, limit: number = sizeLimit): ParsedYaml {
    const refused = refuse(source, limit);
    if (refused.length > 0) return { value: undefined, diagnostics: refused };
    const document = parseDocument(source.text, {
        version: "1.2",
        prettyErrors: false,
        // yaml: "silent" would also silence the error of a second document.
        logLevel: "error",
        // yaml: its own check compares each key with each other, which a large map turns into a hang.
        uniqueKeys: false,
        resolveKnownTags: false,
    });
    const diagnostics: Diagnostic[] = [];
    const value = convert(document, source, diagnostics);
    const [problem] = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
    if (problem !== undefined) {
        // Of a broken file the first error is the cause of the others, unless a slip of ours explains it.
        const explained = diagnostics.filter(({ span }) => span.start <= problem.pos[0]);
        const [slip] = explained.sort((a, b) => b.span.start - a.span.start);
        return { value: undefined, diagnostics: [slip ?? libraryDiagnostic(problem, source, depthLimit)] };
    }
    return { value: diagnostics.length > 0 ? undefined : value, diagnostics: diagnostics.slice(0, problemLimit) };
}

/** What is wrong with the text before it is parsed, so wrong that parsing it would mislead or never end. */
function refuse(source: SourceText, limit: number): readonly Diagnostic[] {
    const place = (start: number, end: number): Span => ({ file: source.path, start, end });
    if (source.text.length > limit) {
        const size = { size: source.text.length, limit };
        return [syntaxDiagnostics.report("too-large", { span: place(0, 0) }, size)];
    }
    for (const hidden of hiddenCharacters(source.text, place)) return [hidden];
    const problem = checkTokens(source);
    return problem === undefined ? [] : [problem];
}
