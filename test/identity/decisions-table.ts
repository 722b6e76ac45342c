import type { Overrides } from "../../src/model/identity.js";
import { table } from "./a-model.js";

/** A table in which people decide, its columns named by what they say. */
export const decisionsTable = table({
    source: "ops",
    name: "decisions",
    changes: { kind: "append", occurredAt: "decided_at" },
    columns: {
        decision: "string",
        left_type: "string",
        left_value: "string",
        right_type: "string",
        right_value: "string",
        author: "string",
        reason: "string",
    },
    identifiers: [],
});

export const overridesOf: Overrides = {
    table: { source: "ops", table: "decisions" },
    columns: {
        decision: "decision",
        left_type: "left_type",
        left_value: "left_value",
        right_type: "right_type",
        right_value: "right_value",
        author: "author",
        reason: "reason",
        decided_at: "decided_at",
    },
};
