import Handlebars from "handlebars";
import type { Body } from "../warehouse/plan/body.js";
import type { Mode } from "./mode.js";
import { TemplateError, templateError } from "./template-error.js";
import { helperNames, vocabulary } from "./vocabulary.js";

/** Templates by path without extension: `dbt/staging`. A last part that begins with `_` is a partial. */
export type Templates = ReadonlyMap<string, string>;

export interface Renderer {
    /**
     * The text of one relation, statement or test, not yet formatted.
     *
     * @throws TemplateError when the template is missing, does not parse, or asks for what its view does not have.
     * @example
     * renderer.render(relation.body, { kind: "dbt" })
     * // -- One row per order. ...
     */
    readonly render: (body: Body, mode: Mode) => string;
}

export const compileOptions = {
    strict: true,
    noEscape: true,
    preventIndent: true,
    knownHelpersOnly: true,
    knownHelpers: {
        ...Object.fromEntries(helperNames.map((name) => [name, true])),
        // Views decide; a template that computes would be a second place to look.
        lookup: false,
        log: false,
        helperMissing: false,
        blockHelperMissing: false,
        each: true,
        if: true,
        unless: true,
        with: true,
    },
};

/** Compiles each template on first use and keeps it. */
export function createRenderer(templates: Templates): Renderer {
    const engine = Handlebars.create();
    const partials: Record<string, HandlebarsTemplateDelegate> = {};
    for (const [path, text] of templates) {
        if (isPartial(path)) partials[path] = engine.compile(text, compileOptions);
    }
    const compiled = new Map<string, HandlebarsTemplateDelegate>();

    const compile = (path: string): HandlebarsTemplateDelegate => {
        const known = compiled.get(path);
        if (known !== undefined) return known;
        const text = templates.get(path);
        if (text === undefined) throw new TemplateError(path, null, "there is no such template");
        const template = engine.compile(text, compileOptions);
        compiled.set(path, template);
        return template;
    };

    return {
        render: ({ template, view }, mode) => {
            const run = compile(template);
            let text: string;
            try {
                text = run(view, { helpers: vocabulary(mode), partials });
            } catch (error) {
                throw templateError(template, error);
            }
            // Literals and comments are taken out first: they may hold anything that stands in YAML.
            if (text.replaceAll(/'(?:[^']|'')*'|--.*$/gm, "").includes("[object Object]")) {
                throw new TemplateError(template, null, `an object was printed as text:\n${text}`);
            }
            return text;
        },
    };
}

/** `dbt/_import` is a partial: other templates include it, nothing renders it alone. */
export const isPartial = (path: string): boolean => path.slice(path.lastIndexOf("/") + 1).startsWith("_");
