import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Span } from "../text/span.js";
import { syntaxDiagnostics } from "./diagnostics.js";
import type { Node } from "./node.js";
import { depthLimit } from "./tokens.js";

/** How many values the aliases of one file may repeat in all. */
export const aliasLimit = 10_000;

interface Measure {
    /** How many values it stands for, itself included. */
    readonly values: number;
    readonly depth: number;
}

/** The anchors of one file that were passed so far, and what their aliases have cost. */
export class Anchors {
    /** null while the anchored value itself is being converted. */
    readonly #nodes = new Map<string, Node | null>();
    readonly #measures = new Map<Node, Measure>();
    #repeated = 0;

    open(name: string | undefined): void {
        if (name !== undefined) this.#nodes.set(name, null);
    }

    close(name: string | undefined, node: Node): void {
        if (name !== undefined) this.#nodes.set(name, node);
    }

    /** The value an alias repeats, at this depth; undefined when it cannot be repeated, mostly after a report. */
    resolve(name: string, depth: number, span: Span, report: (diagnostic: Diagnostic) => void): Node | undefined {
        const target = this.#nodes.get(name);
        if (target === undefined || target === null) {
            const code = target === null ? "cyclic-alias" : "unknown-alias";
            report(syntaxDiagnostics.report(code, { span }, { name }));
            return undefined;
        }
        const size = this.#measure(target);
        const before = this.#repeated;
        this.#repeated += size.values;
        if (this.#repeated > aliasLimit) {
            // The first alias too many is told; those behind it are its echo.
            if (before <= aliasLimit) report(syntaxDiagnostics.report("alias-bomb", { span }, { limit: aliasLimit }));
            return undefined;
        }
        if (depth + size.depth > depthLimit) {
            report(syntaxDiagnostics.report("too-deep", { span }, { limit: depthLimit }));
            return undefined;
        }
        return target;
    }

    #measure(node: Node): Measure {
        const known = this.#measures.get(node);
        if (known !== undefined) return known;
        const size = measure(node);
        this.#measures.set(node, size);
        return size;
    }
}

function measure(node: Node): Measure {
    const parts =
        node.kind === "scalar" ? [] : node.kind === "list" ? node.items : node.entries.map(({ value }) => value);
    const sizes = parts.map(measure);
    return {
        values: sizes.reduce((sum, { values }) => sum + values, 1),
        depth: sizes.reduce((deepest, { depth }) => Math.max(deepest, depth), 0) + 1,
    };
}
