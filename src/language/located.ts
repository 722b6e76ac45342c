import type { Node } from "../syntax/node.js";
import type { Span } from "../text/span.js";

/** A value of the model and where it was written. */
export interface Located<Value> {
    readonly value: Value;
    readonly span: Span;
    readonly node: Node;
}

export type Text = Located<string>;
