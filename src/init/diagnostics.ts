import { defineDiagnostics, rule } from "../diagnostics/define.js";

/** What can keep a project from being begun. The span is the file or folder it is about. */
export const initDiagnostics = defineDiagnostics("init", {
    "models-exist": rule<{ folder: string }>({
        severity: "error",
        message: (p) => `there is a project already: ${p.folder} is not empty`,
        help: () => "name another folder: `c360 init <dir>`",
        explain:
            "`c360 init` begins a project, and never changes one: a folder `models` that holds anything is somebody's " +
            "work. Nothing was written. New sources are added to an existing project by hand, or begun in an empty " +
            "folder and moved.",
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
            "`--from` takes a folder that holds `<source>/<table>.csv`, `.parquet` or `.ndjson`, or a DuckDB file",
        explain:
            "`c360 init --from` looks at raw data and writes a contract for each table that it finds. A folder holds one " +
            "folder for each source, or the files of a single source; a DuckDB file holds its tables in schemas. Nothing " +
            "was written.",
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
