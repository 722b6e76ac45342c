import { defineDiagnostics, rule } from "../diagnostics/define.js";

/** What can keep a project from being begun. The span is the file or folder it is about. */
export const initDiagnostics = defineDiagnostics("init", {
    "models-exist": rule<{ folder: string }>({
        severity: "error",
        message: (p) => `there is a project already: ${p.folder} is not empty`,
        help: () => "name another folder: `c360 init <dir>`; or add to the project: `c360 import <path>`",
        explain:
            "`c360 init` begins a project, and never changes one: a folder `models` that holds anything is somebody's " +
            "work. Nothing was written. `c360 import` adds sources to a project that exists.",
    }),
    "in-the-way": rule<{ path: string; found: string; wanted: string }>({
        severity: "error",
        message: (p) => `${p.path} is ${p.found}, where ${p.wanted} must be`,
        help: () => "move it away, or name another folder: `c360 init <dir>`",
        explain:
            "A project consists of folders and files with fixed names. Something else stands where one of them belongs, " +
            "and is never replaced. Nothing was written.",
    }),
    unwritable: rule<{ path: string; reason: string }>({
        severity: "error",
        message: (p) => `${p.path} cannot be written: ${p.reason}`,
        explain:
            "The disk refused a file or a folder. What had been written before it was taken back, so that the folder is " +
            "as it was.",
    }),
    "nothing-to-read": rule<{ path: string; because: string }>({
        severity: "error",
        message: (p) => `no sources can be read from ${p.path}: ${p.because}`,
        help: () =>
            "name a folder that holds `<source>/<table>.csv`, `.parquet` or `.ndjson`, a DuckDB file, a dbt file with " +
            "`sources:` (`.yml`), or a tracking plan of Segment (`.json`)",
        explain:
            "`c360 init --from` looks at raw data and writes a contract for each table that it finds. A folder holds one " +
            "folder for each source, or the files of a single source; a DuckDB file holds its tables in schemas. Nothing " +
            "was written.",
    }),
    "no-sources": rule<{ path: string }>({
        severity: "error",
        message: (p) => `${p.path} declares no sources`,
        help: () =>
            "name a properties file of dbt that holds `sources:`, a tracking plan (`.json`), or the data itself",
        explain:
            "A YAML file is read as a properties file of dbt: a map with `sources:`, each with `tables:` and their " +
            "`columns:`. This one has no such key. Nothing was written.",
    }),
    "no-rules": rule<{ path: string }>({
        severity: "error",
        message: (p) => `${p.path} is no tracking plan`,
        help: () =>
            "a tracking plan of Segment is a JSON object with `rules`: a list of rules, or a map with `events`; rows of " +
            "JSON are read from `.ndjson` files",
        explain:
            "A JSON file is read as a tracking plan of Segment Protocols: what the Public API gives for the rules of a " +
            'plan, `{"rules": [{"key": ..., "type": "TRACK", "jsonSchema": {...}}]}`, perhaps inside `data`, or the older ' +
            'export `{"rules": {"events": [...]}}`. Nothing was written.',
    }),
    "unexpected-shape": rule<{ what: string; found: string; wanted: string }>({
        severity: "error",
        message: (p) => `${p.what} is ${p.found}, where ${p.wanted} must be`,
        explain:
            "A file of another format was understood up to here, and then held something of another shape than that " +
            "format has. Correct it where it is shown, or take it out. Nothing was written.",
    }),
    "already-declared": rule<{ kind: "table" | "event"; name: string; file: string }>({
        severity: "warning",
        message: (p) => `the ${p.kind} \`${p.name}\` is declared already, and is left as it is`,
        help: (p) => `compare by hand with ${p.file}, where it stands`,
        explain:
            "`c360 import` adds what a project does not know yet. What it declares is somebody's decision, and is never " +
            "changed: neither the columns that are new, nor types that differ now.",
    }),
    "source-continued": rule<{ source: string; file: string; as: string; tables: string }>({
        severity: "warning",
        message: (p) =>
            `the source \`${p.source}\` is declared already; ${p.tables} came to a source \`${p.as}\` of its own`,
        help: (p) => `move them to \`tables:\` of ${p.source} in ${p.file}, or keep both`,
        explain:
            "A source is declared in one place, and `c360 import` never changes a file that exists. Tables that its " +
            "contract does not know yet are written as another source of the same schema. Move them by hand where they " +
            "belong; until then a build looks for their files in a folder that is called like the new source.",
    }),
    "nothing-new": rule<{ path: string }>({
        severity: "warning",
        message: (p) => `${p.path} holds nothing that the project does not declare`,
        explain: "Every table and every event of it is in the project already. Nothing was written.",
    }),
    "not-read": rule<{ what: string; because: string }>({
        severity: "warning",
        message: (p) => `${p.what} is not read: ${p.because}`,
        explain:
            "A contract was written for everything that a model can speak of. This is left out of it; declare it by hand " +
            "once its producer delivers it in another form.",
    }),
    "looked-for-elsewhere": rule<{ found: string; expected: string }>({
        severity: "warning",
        message: (p) => `\`c360 build\` will look for ${p.found} as ${p.expected}`,
        help: () => "rename it, or let the next export have that name",
        explain:
            "A build finds the file of a table by the names in the model: `<source>/<table>`, in snake_case. The table was " +
            "read where it lies, and its names had to be changed to become names of the model.",
    }),
    "kept-file-lacks": rule<{ path: string; lacks: string; add: string }>({
        severity: "warning",
        message: (p) => `${p.path} was left alone, and lacks ${p.lacks}`,
        help: (p) => p.add,
        explain:
            "`c360 init` never changes a file that exists. This one would have held something that a project needs; the " +
            "help says what to add by hand.",
    }),
});
