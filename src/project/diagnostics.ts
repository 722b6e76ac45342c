import { defineDiagnostics, rule } from "../diagnostics/define.js";

/** What can be wrong with a project's folder. */
export const projectDiagnostics = defineDiagnostics("project", {
    "no-models": rule<{ folder: string; reason: string }>({
        severity: "error",
        message: (p) => `there are no model files in ${p.folder}: ${p.reason}`,
        help: () => "c360 reads `models/**/*.yaml`; name the folder that holds `models/` with `--project`",
        explain:
            "A project is a folder with a folder `models` in it. Every file below that ends with `.yaml` or `.yml` is a " +
            "model file; how they are called and nested means nothing.",
    }),
    "unreadable-file": rule<{ file: string; reason: string }>({
        severity: "error",
        message: (p) => `${p.file} cannot be read: ${p.reason}`,
        explain:
            "A model file that cannot be read may hold definitions that others need, so nothing is compiled without it.",
    }),
    "unknown-target": rule<{ target: string; known: readonly string[] }>({
        severity: "error",
        message: (p) => `there is no target \`${p.target}\``,
        help: (p) => `targets so far: ${p.known.join(", ")}`,
        explain: "A target is a warehouse whose SQL c360 can write. The first of `project.targets` is the default one.",
    }),
    "bad-instant": rule<{ text: string }>({
        severity: "error",
        message: (p) => `\`${p.text}\` is no instant`,
        help: () => "write a day or an instant: `2026-01-31`, `2026-01-31T10:00:00Z`",
        explain:
            "A build is made for one instant, `as_of`: nothing later exists for it. It is a day or an ISO 8601 instant; " +
            "without an offset it is UTC.",
    }),
    "unknown-code": rule<{ code: string; near?: string }>({
        severity: "error",
        message: (p) => `there is no diagnostic \`${p.code}\``,
        help: (p) => p.near && `did you mean \`${p.near}\`?`,
        explain: "Codes are `<area>/<name>`, as they stand in square brackets in front of a finding.",
    }),
    "unknown-fixture": rule<{ name: string; near: string | undefined }>({
        severity: "error",
        message: (p) => `no fixture has \`${p.name}\` in its name`,
        help: (p) => (p.near === undefined ? "`c360 test` without `-t` runs them all" : `did you mean \`${p.near}\`?`),
        explain: "`-t` runs the fixtures whose names contain a text. A filter that matches none would pass silently.",
    }),
});
