import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Node } from "../syntax/node.js";
import { quoted } from "../syntax/quoting.js";
import type { Span } from "../text/span.js";
import { languageDiagnostics } from "./diagnostics.js";
import { isNormalizerProblem, parseNormalizer } from "./normalizer.js";
import { isTypeProblem, parseType } from "./type.js";

/** What was refused: a value, or the text of a key. */
type Refused = { readonly span: Span } & ({ readonly node: Node } | { readonly text: string });

/**
 * Turns the message of a schema into a diagnostic. By agreement with the schemas a message is the name of a
 * diagnostic, perhaps with words behind a colon, or else what was expected.
 */
export function refusal(message: string, refused: Refused): Diagnostic {
    const { span } = refused;
    const text = "text" in refused ? refused.text : refused.node.kind === "scalar" ? refused.node.text : undefined;
    const [code, expected = ""] = message.split(": ", 2);
    if (text === undefined) return wrongShape(nouns[message] ?? message, refused);
    switch (code) {
        case "bad-name": {
            const suggestion = expected.includes("snake_case") ? snakeCase(text) : undefined;
            const params = { name: text, expected, ...(suggestion !== undefined && { suggestion }) };
            return languageDiagnostics.report("bad-name", { span }, params);
        }
        case "bad-type": {
            const problem = parseType(text);
            const reason = isTypeProblem(problem) ? problem : { reason: "its spelling is unusual" };
            return languageDiagnostics.report("bad-type", { span }, { type: text, ...reason });
        }
        case "bad-normalizer": {
            const problem = parseNormalizer(text);
            const reason = isNormalizerProblem(problem) ? problem : { reason: "its spelling is unusual" };
            return languageDiagnostics.report("bad-normalizer", { span }, { text, ...reason });
        }
        case "bad-duration":
        case "bad-version":
        case "bad-date":
        case "bad-timestamp":
            return languageDiagnostics.report(code, { span }, { text });
        case "empty-value":
            return languageDiagnostics.report(code, { span }, {});
        default:
            return wrongShape(message, refused);
    }
}

const nouns: Readonly<Record<string, string>> = {
    "bad-normalizer": "a normaliser",
    "bad-duration": "a duration",
    "bad-version": "a version",
    "bad-date": "a date",
    "bad-timestamp": "a time",
};

function wrongShape(expected: string, refused: Refused): Diagnostic {
    const node = "node" in refused ? refused.node : undefined;
    if (node?.kind === "list" && node.items.length === 0 && expected.startsWith("a list")) {
        return languageDiagnostics.report("empty-list", { span: refused.span }, { expected });
    }
    const found = node === undefined ? `\`${"text" in refused ? refused.text : ""}\`` : describe(node);
    const unquoted =
        node?.kind === "scalar" && typeof node.value !== "string" && node.text !== "" ? node.text : undefined;
    const hint =
        unquoted !== undefined && /^an? (text|name|column name)/.test(expected)
            ? `quote it: ${quoted(unquoted)}`
            : undefined;
    const params = { expected, found, ...(hint !== undefined && { hint }) };
    return languageDiagnostics.report("wrong-shape", { span: refused.span }, params);
}

/** A value in words, for the sentence that it is the wrong one. */
function describe(node: Node): string {
    if (node.kind === "list") return node.items.length === 1 ? "a list of one" : `a list of ${node.items.length}`;
    if (node.kind === "map") return "a map";
    if (node.value === null) return node.text === "" ? "nothing" : `\`${node.text}\``;
    if (typeof node.value !== "string")
        return `the ${typeof node.value === "number" ? "number " : "word "}${node.text}`;
    return node.text === ""
        ? "an empty text"
        : `the text \`${node.text.length > 40 ? `${node.text.slice(0, 39)}…` : node.text}\``;
}

/** The name in snake_case, undefined when nothing is left of it. */
function snakeCase(text: string): string | undefined {
    const words = text.replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase();
    const name = words.replaceAll(/[^a-z0-9]+/g, "_").replaceAll(/^[_0-9]+|_+$/g, "");
    return name === "" ? undefined : name;
}
