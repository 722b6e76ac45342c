import type { Session } from "../../engine/session.js";
import type { TableContract } from "./contract.js";
import type { MeasuredTable } from "./facts.js";

/** Looks on while tables are read, to ask more of them than a contract says. */
export interface Observer {
    /** Asked while the rows of the table still stand in `held`, a column of `measured` in `heldColumn` of its place. */
    readonly table: (session: Session, measured: MeasuredTable, table: TableContract) => Promise<void>;
    /** Asked when every table was read, before the session is closed. */
    readonly end: (session: Session) => Promise<void>;
}
