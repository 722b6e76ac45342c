import type { SourceText } from "../../text/source-text.js";
import type { SourceContract, TableContract } from "./contract.js";
import type { EventContract } from "./event-contract.js";

/** What was found of tables. */
export interface Looked {
    readonly tables: readonly TableContract[];
    /** `declared`: a file that says what the data promises, without the data. */
    readonly kind: "folder" | "database" | "declared";
    readonly sources: readonly SourceContract[];
    readonly events: readonly EventContract[];
    /** The file that findings point into. */
    readonly text: SourceText | null;
}
