import { type Alias, type Document, isAlias, isMap, isPair, isScalar, isSeq, type Pair, type Scalar } from "yaml";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { SourceText } from "../text/source-text.js";
import type { Span } from "../text/span.js";
import { Anchors } from "./anchors.js";
import { hiddenCharacters } from "./characters.js";
import { syntaxDiagnostics } from "./diagnostics.js";
import type { ListNode, MapEntry, MapNode, Node, ScalarNode, ScalarStyle } from "./node.js";
import { scalarNode } from "./scalar-node.js";
import { cutAtComment, splitAtComma, unquotedBraces } from "./slips.js";
import { depthLimit } from "./tokens.js";

const styles: Readonly<Record<string, ScalarStyle>> = {
    PLAIN: "plain",
    QUOTE_SINGLE: "single",
    QUOTE_DOUBLE: "double",
    BLOCK_LITERAL: "literal",
    BLOCK_FOLDED: "folded",
};

/** The library's tree as ours, with everything that is YAML but not our language reported. */
export function convert(document: Document.Parsed, source: SourceText, diagnostics: Diagnostic[]): Node | undefined {
    const { contents } = document;
    // A file without a value, perhaps with `---`, is empty.
    const empty = contents === null || (isScalar(contents) && contents.value === null && contents.source === "");
    if (empty) return undefined;
    return new Conversion(source, diagnostics).node(contents, 0);
}

/** Lives for one file. */
class Conversion {
    readonly #source: SourceText;
    readonly #diagnostics: Diagnostic[];
    readonly #anchors = new Anchors();

    constructor(source: SourceText, diagnostics: Diagnostic[]) {
        this.#source = source;
        this.#diagnostics = diagnostics;
    }

    node(node: unknown, depth: number): Node {
        if (isAlias(node)) return this.#alias(node, depth);
        if (!isScalar(node) && !isMap(node) && !isSeq(node)) return this.#nothing(0);
        const span = this.#span(node.range);
        if (node.tag !== undefined) this.#tag(node.tag, span);
        if (depth > depthLimit) {
            this.#diagnostics.push(syntaxDiagnostics.report("too-deep", { span }, { limit: depthLimit }));
            return this.#nothing(span.start);
        }
        this.#anchors.open(node.anchor);
        const converted = isScalar(node)
            ? this.#scalar(node, span)
            : isMap(node)
              ? this.#map(node.items, node.flow === true, span, depth)
              : this.#list(node.items, node.flow === true, span, depth);
        this.#anchors.close(node.anchor, converted);
        return converted;
    }

    #alias(alias: Alias, depth: number): Node {
        const span = this.#spanOf(alias);
        const report = (diagnostic: Diagnostic): void => void this.#diagnostics.push(diagnostic);
        return this.#anchors.resolve(alias.source, depth, span, report) ?? this.#nothing(span.start);
    }

    #scalar(scalar: Scalar, span: Span): ScalarNode {
        const style = styles[scalar.type ?? "PLAIN"] ?? "plain";
        const { value } = scalar;
        const known = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
        const node = scalarNode(this.#source, { value: known ? value : null, style, start: span.start, end: span.end });
        if (style === "double") {
            for (const hidden of hiddenCharacters(node.text, node.at)) this.#diagnostics.push(hidden);
        }
        const cut = cutAtComment(node, this.#source);
        if (cut !== undefined) this.#diagnostics.push(cut);
        return node;
    }

    #list(items: readonly unknown[], flow: boolean, span: Span, depth: number): ListNode {
        const split = flow ? splitAtComma(items, span, this.#source) : undefined;
        if (split !== undefined) {
            this.#diagnostics.push(split);
            return { kind: "list", items: [], span };
        }
        const nodes = items.map((item) => {
            // `[a: 1]` is a list of a map of one key.
            if (!isPair(item)) return this.node(item, depth + 1);
            const end = item.value === null ? item.key : item.value;
            return this.#map([item], true, { ...this.#spanOf(item.key), end: this.#spanOf(end).end }, depth + 1);
        });
        return { kind: "list", items: nodes, span };
    }

    #map(pairs: readonly Pair<unknown, unknown>[], flow: boolean, span: Span, depth: number): MapNode {
        const slip = flow ? (unquotedBraces(pairs, span) ?? splitAtComma(pairs, span, this.#source)) : undefined;
        if (slip !== undefined) {
            this.#diagnostics.push(slip);
            return { kind: "map", entries: [], span };
        }
        const entries = new Map<string, MapEntry>();
        for (const pair of pairs) {
            const keySpan = this.#spanOf(pair.key);
            const key = this.#key(pair.key, keySpan);
            const value = pair.value === null ? this.#nothing(keySpan.end) : this.node(pair.value, depth + 1);
            if (key === undefined) continue;
            const first = entries.get(key);
            if (first === undefined) {
                entries.set(key, { key, keySpan, value });
                continue;
            }
            const related = { span: first.keySpan, label: "first here" };
            this.#diagnostics.push(syntaxDiagnostics.report("duplicate-key", { span: keySpan, related }, { key }));
        }
        return { kind: "map", entries: [...entries.values()], span };
    }

    #key(node: unknown, span: Span): string | undefined {
        const found = notText(node);
        if (found !== undefined) {
            this.#diagnostics.push(syntaxDiagnostics.report("key-not-text", { span }, { found }));
            return undefined;
        }
        const scalar = node as Scalar<string>;
        if (scalar.tag !== undefined) this.#tag(scalar.tag, span);
        const key = this.#scalar(scalar, span);
        if (key.text === "<<" && !key.quoted) {
            this.#diagnostics.push(syntaxDiagnostics.report("merge-key", { span }, {}));
            return undefined;
        }
        if (key.text === "__proto__") {
            this.#diagnostics.push(syntaxDiagnostics.report("reserved-key", { span }, { key: key.text }));
            return undefined;
        }
        this.#anchors.close(scalar.anchor, key);
        return key.text;
    }

    /** yaml: a node knows its tag but not where it stands, which is before the node, perhaps before an anchor too. */
    #tag(tag: string, node: Span): void {
        const before = this.#source.text.slice(Math.max(0, node.start - 256), node.start);
        const written = /(!\S*)(\s+&\S+)?\s*$/.exec(before);
        const start = written === null ? node.start : node.start - before.length + written.index;
        const span = written === null ? node : { ...node, start, end: start + (written[1]?.length ?? 0) };
        const known = tag.replace("tag:yaml.org,2002:", "!!");
        this.#diagnostics.push(syntaxDiagnostics.report("tag", { span }, { tag: known }));
    }

    /** What stands where a value was left out. */
    #nothing(offset: number): ScalarNode {
        return scalarNode(this.#source, { value: null, style: "plain", start: offset, end: offset });
    }

    #spanOf(node: unknown): Span {
        const range = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : null;
        return this.#span(range ?? null);
    }

    #span(range: readonly [number, number, number] | null | undefined): Span {
        const [start, end] = range ?? [0, 0];
        return { file: this.#source.path, start, end };
    }
}

/** What a key is in words, undefined when it is a text. */
function notText(key: unknown): string | undefined {
    if (isAlias(key)) return "an alias";
    if (isMap(key)) return "a map";
    if (!isScalar(key)) return "a list";
    if (key.value === null) return "nothing";
    return typeof key.value === "string" ? undefined : `the ${typeof key.value} ${String(key.value)}`;
}
