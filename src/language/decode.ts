import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { hasErrors, type Result } from "../diagnostics/result.js";
import { type ParseYaml, parseYaml } from "../syntax/parse.js";
import type { SourceText } from "../text/source-text.js";
import type { Declarations } from "./declarations.js";
import { languageDiagnostics } from "./diagnostics.js";
import { entity } from "./entity.js";
import { event } from "./event.js";
import { FileReader } from "./file-reader.js";
import { fixture } from "./fixture.js";
import { identity } from "./identity.js";
import type { Text } from "./located.js";
import { type ProjectDeclaration, project } from "./project.js";
import { relationship } from "./relationship.js";
import { session } from "./session.js";
import { source } from "./source.js";

/**
 * Reads model files into declarations.
 *
 * @param files in the order in which their definitions shall be listed
 * @param parse `parseYaml`, or what answers the same and remembers
 * @returns all definitions without an error of their own, and every `syntax/...` and `language/...` diagnostic
 * @example
 * const { value, diagnostics } = decode([{ path: "models/project.yaml", text: "project: {name: acme}" }]);
 * value.project?.name.value // "acme"
 */
export function decode(files: readonly SourceText[], parse: ParseYaml = parseYaml): Result<Declarations> {
    const diagnostics: Diagnostic[] = [];
    const readers: FileReader[] = [];
    for (const file of files) {
        const parsed = parse(file);
        diagnostics.push(...parsed.diagnostics);
        if (parsed.value !== undefined) readers.push(new FileReader(parsed.value, diagnostics));
    }
    const value: Declarations = {
        project: onlyProject(
            readers.flatMap((reader) => reader.one("project", project)),
            diagnostics,
        ),
        sources: distinct(
            "sources",
            readers.flatMap((reader) => reader.list("sources", source)),
            diagnostics,
        ),
        identities: distinct(
            "identities",
            readers.flatMap((reader) => reader.list("identities", identity)),
            diagnostics,
        ),
        entities: distinct(
            "entities",
            readers.flatMap((reader) => reader.list("entities", entity)),
            diagnostics,
        ),
        relationships: distinct(
            "relationships",
            readers.flatMap((reader) => reader.list("relationships", relationship)),
            diagnostics,
        ),
        events: distinct(
            "events",
            readers.flatMap((reader) => reader.list("events", event)),
            diagnostics,
        ),
        sessions: distinct(
            "sessions",
            readers.flatMap((reader) => reader.list("sessions", session)),
            diagnostics,
        ),
        fixtures: distinct(
            "fixtures",
            readers.flatMap((reader) => reader.list("fixtures", fixture)),
            diagnostics,
        ),
    };
    const [first] = files;
    if (value.project === undefined && first !== undefined && !hasErrors(diagnostics)) {
        const span = { file: first.path, start: 0, end: 0 };
        diagnostics.push(languageDiagnostics.report("no-project", { span }, {}));
    }
    return { value, diagnostics };
}

/** The first of each name; the others are reported. Names are unique over all files, not in one file only. */
function distinct<Declaration extends { readonly name: Text }>(
    nouns: string,
    all: readonly Declaration[],
    diagnostics: Diagnostic[],
): readonly Declaration[] {
    const first = new Map<string, Declaration>();
    for (const declaration of all) {
        const { value: name, span } = declaration.name;
        const earlier = first.get(name);
        if (earlier === undefined) {
            first.set(name, declaration);
            continue;
        }
        const related = { span: earlier.name.span, label: "the first stands here" };
        diagnostics.push(languageDiagnostics.report("duplicate-name", { span, related }, { name, noun: nouns }));
    }
    return [...first.values()];
}

function onlyProject(all: readonly ProjectDeclaration[], diagnostics: Diagnostic[]): ProjectDeclaration | undefined {
    const [first, ...others] = all;
    for (const other of others) {
        const related = { span: first?.name.span ?? other.span, label: "the first stands here" };
        diagnostics.push(languageDiagnostics.report("second-project", { span: other.name.span, related }, {}));
    }
    return first;
}
