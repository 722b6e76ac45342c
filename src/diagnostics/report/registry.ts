import { githubReporter } from "./github.js";
import { jsonReporter } from "./json.js";
import type { Reporter } from "./reporter.js";
import { type Paint, textReporter } from "./text.js";

export const formats = ["text", "json", "github"] as const;
export type Format = (typeof formats)[number];

/** The reporter for `--format`; the text one needs to know how to colour. */
export const reporters: { readonly [F in Format]: (paint: Paint) => Reporter } = {
    text: textReporter,
    json: () => jsonReporter,
    github: () => githubReporter,
};
