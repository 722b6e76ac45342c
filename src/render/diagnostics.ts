import { defineDiagnostics, rule } from "../diagnostics/define.js";

/** What can be wrong with a template that a user puts in the place of ours. */
export const templateDiagnostics = defineDiagnostics("template", {
    "unknown-template": rule<{ path: string; near: string | undefined }>({
        severity: "warning",
        message: (p) => `no template is called \`${p.path}\``,
        help: (p) => (p.near === undefined ? undefined : `did you mean \`${p.near}\`?`),
        explain:
            "A file in the project's `templates/` replaces the shipped template of the same path. This one replaces " +
            "none, so nothing reads it. Compare its path with those of the shipped templates.",
    }),
    syntax: rule<{ reason: string }>({
        severity: "error",
        message: (p) => `the template does not parse: ${p.reason}`,
        explain:
            "Templates are Handlebars. Jinja comes out of helpers (`{{relation x}}`, `{{config settings}}`, " +
            "`{{as_of}}`), never out of the template's own text, where `{{` begins Handlebars.",
    }),
    "unknown-path": rule<{ path: string; near: string | undefined }>({
        severity: "error",
        message: (p) => `the view has no \`${p.path}\``,
        help: (p) => (p.near === undefined ? undefined : `did you mean \`${p.near}\`?`),
        explain:
            "A template prints what its view holds. The views are listed in `templates/views.json`; an override gets " +
            "the same view as the template that it replaces.",
    }),
    unguarded: rule<{ path: string }>({
        severity: "error",
        message: (p) => `\`${p.path}\` may be missing, and is not asked for first`,
        help: (p) => `write it inside of \`{{#if ${p.path}}} ... {{/if}}\``,
        explain:
            "Some values stand in a view only for some models. Printed without asking, they would leave a hole in the " +
            "SQL of the others.",
    }),
    misuse: rule<{ reason: string }>({
        severity: "error",
        message: (p) => p.reason,
        explain:
            "Only SQL and comments can be printed; relations, settings and lists go through the helper that knows how " +
            "to write them: `{{relation x}}`, `{{config settings}}`, `{{list columns}}`. Views decide, templates lay " +
            "out: there are no helpers that compare or compute.",
    }),
});
