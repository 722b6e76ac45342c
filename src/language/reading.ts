import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Node } from "../syntax/node.js";

/** What goes along while a definition is read. */
export interface Reading {
    /** Nodes that a schema refused: nobody reads them, and whoever asks has a hole. */
    readonly refused: Pick<ReadonlySet<Node>, "has">;
    readonly report: (diagnostic: Diagnostic) => void;
}
