import { z } from "zod";
import { parsePattern } from "../expression/pattern/parse-pattern.js";
import { phoneRegions } from "../phone/numbering-plan.js";
import { nearest } from "../text/nearest.js";
import { languageDiagnostics } from "./diagnostics.js";
import type { Form } from "./form.js";
import type { Located } from "./located.js";
import { located, scalarOf } from "./scalars.js";

const plain = ["trim", "lower", "upper", "email", "digits", "integer", "uuid"] as const;

/** How values of an identifier are made comparable, and which of them are none. */
export type Normalizer =
    | { readonly kind: (typeof plain)[number] }
    /** As one mailbox of a provider that overlooks dots and what follows a plus sign. */
    | { readonly kind: "mailbox"; readonly provider: "gmail" }
    /** E.164; numbers without a calling code are of that region. */
    | { readonly kind: "phone"; readonly region: string }
    /** Trimmed, and of that form; the pattern is of the part that all engines share. */
    | { readonly kind: "regex"; readonly pattern: string };

/** Why a text is no normaliser; `near` is what was probably meant. */
export interface NormalizerProblem {
    readonly reason: string;
    readonly near?: string;
}

/**
 * Reads a normaliser of the language.
 *
 * @example
 * parseNormalizer("phone(DE)") // { kind: "phone", region: "DE" }
 * parseNormalizer("phone(UK)") // { reason: "no region is called UK", near: "phone(UA)" }
 */
export function parseNormalizer(text: string): Normalizer | NormalizerProblem {
    const kind = plain.find((known) => known === text);
    if (kind !== undefined) return { kind };
    const [, head = text, inner] = /^([a-z]+)\(([\s\S]*)\)$/.exec(text) ?? [];
    switch (head) {
        case "email":
            if (inner === "gmail") return { kind: "mailbox", provider: "gmail" };
            return { reason: "only the mailboxes of gmail are known", near: "email(gmail)" };
        case "phone":
            return phone(inner);
        case "regex":
            return regex(inner);
        default: {
            const near = nearest(text, plain);
            return { reason: "no normaliser has this name", ...(near !== undefined && { near }) };
        }
    }
}

function phone(region: string | undefined): Normalizer | NormalizerProblem {
    if (region === undefined)
        return { reason: "it needs the region whose numbers lack a calling code", near: "phone(DE)" };
    const regions = phoneRegions();
    if (regions.includes(region)) return { kind: "phone", region };
    const near = region === "UK" ? "GB" : nearest(region.toUpperCase(), regions);
    return { reason: `no region is called ${region}`, ...(near !== undefined && { near: `phone(${near})` }) };
}

function regex(pattern: string | undefined): Normalizer | NormalizerProblem {
    if (pattern === undefined || pattern === "")
        return { reason: "it needs a pattern", near: "regex(^[A-Z]{2}[0-9]+$)" };
    const parsed = parsePattern(pattern);
    if (!("fault" in parsed)) return { kind: "regex", pattern };
    const { construct, help } = parsed.fault;
    return { reason: `${construct} is not understood by all engines${help === undefined ? "" : `; ${help}`}` };
}

export const isNormalizerProblem = (parsed: Normalizer | NormalizerProblem): parsed is NormalizerProblem =>
    "reason" in parsed;

/**
 * As it is written in a model.
 *
 * @example
 * normalizerText({ kind: "phone", region: "DE" }) // "phone(DE)"
 */
export function normalizerText(normalizer: Normalizer): string {
    switch (normalizer.kind) {
        case "mailbox":
            return `email(${normalizer.provider})`;
        case "phone":
            return `phone(${normalizer.region})`;
        case "regex":
            return `regex(${normalizer.pattern})`;
        default:
            return normalizer.kind;
    }
}

const shape = new RegExp(`^(${plain.join("|")}|email\\(gmail\\)|phone\\([A-Z]{2}\\)|regex\\([\\s\\S]+\\))$`);

export const normalizer: Form<Located<Normalizer>> = {
    schema: z
        .string("a normaliser")
        .regex(shape, "bad-normalizer")
        .meta({
            id: "normalizer",
            title: "a normaliser",
            description:
                "`trim`, `lower`, `upper`, `email` (lower case, one @), `email(gmail)` (Gmail's dots and +tags are no " +
                "part of an address), `digits`, `integer` (`0001` is 1), `uuid`, `phone(DE)` (E.164; the region is that of " +
                "numbers without a calling code), `regex(^[A-Z]{2}[0-9]+$)` (trimmed, and of that form). A value that " +
                "has no such form is rejected as invalid.",
        }),
    read: (node, reading) => {
        const { text } = scalarOf(node);
        const parsed = parseNormalizer(text);
        if (!isNormalizerProblem(parsed)) return located(parsed, node);
        reading.report(languageDiagnostics.report("bad-normalizer", { span: node.span }, { text, ...parsed }));
        return located({ kind: "trim" }, node);
    },
};
