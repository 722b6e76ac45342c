import type { SourceTable } from "../../model/source.js";

/** The staged column by which a row exists for a run: when it last changed, or happened. */
export const tableTime = ({ changes }: Pick<SourceTable, "changes">): string =>
    changes.kind === "append" ? changes.occurredAt : changes.updatedAt;
